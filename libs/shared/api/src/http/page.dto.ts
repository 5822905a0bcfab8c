import { ApiProperty } from '@nestjs/swagger';
import { largestPage, type PageRequest } from '@ra-quan/shared/model';
import { Formed, Optional, QueryInt } from './fields';

/** Base of every list's query. */
export class PageQuery implements PageRequest {
  @ApiProperty({ description: 'Trang, từ 1 · Page, from 1', example: 1, default: 1 })
  @Optional()
  @QueryInt(1, 1_000_000)
  page = 1;

  @ApiProperty({ description: 'Số dòng mỗi trang · Rows a page', example: 50, default: 50 })
  @Optional()
  @QueryInt(1, largestPage)
  size = 50;

  @ApiProperty({ description: 'Cột sắp xếp, thêm - để giảm dần · Column to sort by, - for descending', example: '-at' })
  @Optional()
  @Formed(/^-?[a-zA-Z]{1,40}$/)
  sort?: string;
}

/**
 * `ORDER BY …` for a list, from a closed table of what may be sorted by; anything else falls back to the first entry.
 * @param columns the request's word → the SQL expression
 */
export function orderBy(sort: string | undefined, columns: Readonly<Record<string, string>>, tieBreaker: string): string {
  const descending = sort?.startsWith('-') ?? false;
  const word = sort?.replace(/^-/, '') ?? '';
  // Only its own words: every object also has a `constructor`.
  const column = Object.hasOwn(columns, word) ? columns[word] : Object.values(columns)[0];
  return `ORDER BY ${column} ${descending ? 'DESC' : 'ASC'}, ${tieBreaker}`;
}

/** `LIMIT … OFFSET …` of a page; both numbers are validated integers. */
export function limitOf(query: PageRequest): string {
  return `LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`;
}
