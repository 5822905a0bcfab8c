import type { Page } from '@ra-quan/shared/model';

/** Rows of one export; what is beyond is reached by narrowing the filter. */
const largestExport = 50_000;

/** The rows that a list's filter finds, read in one step: for every further page the list would be sorted and counted anew. */
export async function everyRow<Row>(read: (page: number, size: number) => Promise<Page<Row>>): Promise<readonly Row[]> {
  return (await read(1, largestExport)).items;
}
