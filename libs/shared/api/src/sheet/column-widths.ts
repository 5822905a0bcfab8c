import type { CellValue, SheetRow } from './sheet';

/** Characters: a longer text is wrapped. */
const widest = 60;
const narrowest = 6;
/** `08/05/2026 09:15:04` */
const instantWidth = 20;
/** Room for the sums that stand below: they are longer than their parts. */
const roomOfNumbers = 4;

function widthOf(value: CellValue): number {
  if (value === null) return 0;
  if (value instanceof Date) return instantWidth;
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 6 }).length + roomOfNumbers;
  return Math.max(...value.split('\n').map((line) => line.length));
}

/** The longest word of a heading; the rest of it is wrapped. */
const headingWidth = (heading: string) => Math.max(...heading.split(/\s/).map((word) => word.length), Math.ceil(heading.length / 3));

/** How wide each column must be, in characters, for its heading and for the rows that were looked at. */
export function columnWidths(columns: readonly string[], rows: readonly SheetRow[]): number[] {
  return columns.map((heading, at) => {
    const needed = rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? null)), headingWidth(heading));
    return Math.min(Math.max(needed + 2, narrowest), widest);
  });
}
