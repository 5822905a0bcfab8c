import type { Count } from '@ra-quan/shared/model';
import { placesOf, type FileKind } from './columns';
import type { FileHeading } from './heading';
import { finding, type FindingCode, type RowFinding } from './problems';
import type { Table } from './table';

/** What of a sheet holds something that nobody sees who opens it. */
export interface HiddenParts {
  /** As people count. */
  readonly rows: readonly Count[];
  /** Counted from 0. */
  readonly columns: readonly number[];
}

export const nothingHidden: HiddenParts = { rows: [], columns: [] };

/** What becomes of hidden rows and columns; nobody but who uploads the file can say. */
export const hiddenWishes = ['take', 'leave'] as const;
export type HiddenWish = (typeof hiddenWishes)[number];

/** The table with its hidden parts empty; rows keep their numbers. */
export function withoutHidden(table: Table, { rows, columns }: HiddenParts): Table {
  const [hiddenRows, hiddenColumns] = [new Set(rows), new Set(columns)];
  return table.map((cells, at) => (hiddenRows.has(at + 1) ? [] : cells.map((text, column) => (hiddenColumns.has(column) ? '' : text))));
}

/** A word on each hidden row from the heading on, and each hidden column that is read, as the table has them. */
export function hiddenFindings(kind: FileKind, { rows, columns }: HiddenParts, heading: FileHeading, wish?: HiddenWish): RowFinding[] {
  const code: FindingCode = wish === undefined ? 'hidden' : wish === 'take' ? 'note-hidden-taken' : 'note-hidden-left';
  const read = new Set(Object.values<number | undefined>(placesOf(kind, heading.texts)));
  return [
    ...columns.filter((at) => read.has(at)).map((at) => finding(heading.lastRow, heading.texts[at]!, code)),
    ...rows.filter((row) => row >= heading.firstRow).map((row) => finding(row, null, code)),
  ];
}
