import type { Page } from '@ra-quan/shared/model';
import { RuleBroken, type Rule } from './errors';

/** Rows of one file: more than spreadsheets are comfortable with. */
const largestExport = 100_000;

const tooManyRows: Rule = {
  code: 'export-too-long',
  vi: 'Có {total} dòng khớp bộ lọc, mỗi tệp chứa tối đa {most}. Hãy lọc hẹp hơn, ví dụ theo tỉnh hoặc theo tháng.',
  en: '{total} rows match the filter, and a file holds {most} at most. Narrow the filter, for example to a province or a month.',
};

/**
 * The rows that a list's filter finds, read in one step: for every further page the list would be sorted and counted anew.
 * @throws RuleBroken where there are more than a file holds: nothing is cut silently
 */
export async function everyRow<Row>(read: (page: number, size: number) => Promise<Page<Row>>): Promise<readonly Row[]> {
  const { items, total } = await read(1, largestExport);
  if (total > items.length) throw new RuleBroken(tooManyRows, { total, most: largestExport });
  return items;
}
