import { seenOf, type Count } from '@ra-quan/shared/model';
import { fold } from '../folding';
import { fileColumns, placesOf, type FileColumn, type FileKind } from './columns';
import type { Table } from './table';

/** The row of a table that was taken for its heading, or the two of a heading in two storeys. */
export interface FileHeading {
  /** As people count. */
  readonly firstRow: Count;
  readonly lastRow: Count;
  /** One a column. */
  readonly texts: readonly string[];
}

/** Titles, dates and signatures above a table take fewer rows. */
const rowsLookedAt = 20;

const isBlank = (text: string | undefined) => (text ?? '').trim() === '';

/** The first row that names every compulsory column; where none does, the one that names most columns, or the first that holds anything. */
export function findHeading(kind: FileKind, table: Table): FileHeading {
  const top = table.slice(0, rowsLookedAt + 1).map((cells) => cells.map(seenOf));
  const candidates = top.slice(0, rowsLookedAt).flatMap((cells, at) => (cells.every(isBlank) ? [] : [headingAt(kind, top, at)]));
  const known = candidates.map((heading) => knownColumns(kind, heading.texts));
  const complete = candidates.find((_, index) => required(kind).every((key) => known[index]!.includes(key)));
  const most = known.reduce((best, one, index) => (one.length > known[best]!.length ? index : best), 0);
  return complete ?? candidates[most] ?? { firstRow: 1, lastRow: 1, texts: [] };
}

function headingAt(kind: FileKind, table: Table, at: number): FileHeading {
  const [upper = [], lower = []] = table.slice(at, at + 2);
  return isSecondStorey(upper, lower)
    ? { firstRow: at + 1, lastRow: at + 2, texts: joined(kind, upper, lower) }
    : { firstRow: at + 1, lastRow: at + 1, texts: upper };
}

/** Words alone, and at least one of them below a cell that reaches over several columns; a title above a heading is one cell. */
function isSecondStorey(upper: readonly string[], lower: readonly string[]): boolean {
  const isTitle = upper.filter((text) => !isBlank(text)).length < 2;
  return !isTitle && lower.every((text) => !/\d/.test(text)) && lower.some((text, at) => !isBlank(text) && isBlank(upper[at]));
}

/** «Dân số» over «nam» and «nữ» is «Dân số nam» and «Dân số nữ»; a word that names a column by itself needs none above it. */
function joined(kind: FileKind, upper: readonly string[], lower: readonly string[]): string[] {
  const below = lower.map(fold);
  let over = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above = '', text = ''] = [upper[at], lower[at]];
    if (!isBlank(above)) over = above;
    if (isBlank(text)) return above;
    const isAlone = below.filter((other) => other === below[at]).length === 1;
    return isAlone && knownColumns(kind, [text]).length > 0 ? text : `${over} ${text}`;
  });
}

const required = (kind: FileKind) =>
  Object.entries<FileColumn>(fileColumns[kind]).flatMap(([key, column]) => (column.required ? [key] : []));

const knownColumns = (kind: FileKind, texts: readonly string[]) =>
  Object.entries(placesOf(kind, texts)).flatMap(([key, place]) => (place === undefined ? [] : [key]));
