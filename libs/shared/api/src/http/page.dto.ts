import { ApiProperty } from '@nestjs/swagger';
import { largestPage, type PageRequest } from '@ra-quan/shared/model';
import { Invalid, type Rule } from '../errors';
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

const unknownSort: Rule = {
  code: 'unknown-sort',
  vi: 'Không sắp xếp được theo «{sort}». Các tên được nhận: {names}.',
  en: 'The list is not sorted by “{sort}”. Names that are: {names}.',
};
const fixedOrder: Rule = {
  code: 'unknown-sort',
  vi: 'Danh sách này có thứ tự cố định, không sắp xếp được theo «{sort}».',
  en: 'This list has an order of its own: it is not sorted by “{sort}”.',
};

/** For a list that has one order. @throws Invalid where another is asked for */
export function requireUnsorted({ sort }: PageRequest): void {
  if (sort !== undefined) throw new Invalid(fixedOrder, { sort });
}

/**
 * `ORDER BY …` for a list, from a closed table of what may be sorted by; the first entry where nothing is asked for.
 * @param columns the request's word → the SQL expression
 * @throws Invalid where something else is asked for
 */
export function orderBy(sort: string | undefined, columns: Readonly<Record<string, string>>, tieBreaker: string): string {
  const descending = sort?.startsWith('-') ?? false;
  const word = sort?.replace(/^-/, '') ?? '';
  // Only its own words: every object also has a `constructor`.
  if (sort !== undefined && !Object.hasOwn(columns, word)) throw new Invalid(unknownSort, { sort, names: Object.keys(columns).join(', ') });
  const column = sort === undefined ? Object.values(columns)[0] : columns[word];
  return `ORDER BY ${column} ${descending ? 'DESC' : 'ASC'}, ${tieBreaker}`;
}

/** `LIMIT … OFFSET …` of a page; both numbers are validated integers. */
export function limitOf(query: PageRequest): string {
  return `LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`;
}
