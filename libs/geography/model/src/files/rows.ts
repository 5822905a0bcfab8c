import { largestCount, parseCount, seenOf, tidied, unseenIn } from '@ra-quan/shared/model';
import { fold } from '../folding';
import { longestName } from '../naming';
import { checkHeading, fileColumns, placesOf, repeatedIn, type ColumnOf, type FileColumn, type FileKind } from './columns';
import { findHeading, type FileHeading } from './heading';
import type { Table } from './table';
import { finding, type RowFinding } from './problems';

/** One row: its texts by documented column, tidied; empty where the cell is. */
export interface FileRow<Kind extends FileKind> {
  /** As people count. */
  readonly row: number;
  readonly cells: Readonly<Record<ColumnOf<Kind>, string>>;
}

export interface RowsRead<Kind extends FileKind> {
  readonly heading: FileHeading;
  readonly rows: readonly FileRow<Kind>[];
  readonly problems: readonly RowFinding[];
  readonly notes: readonly RowFinding[];
  /** Headings of compulsory columns that the file lacks. */
  readonly lacking: readonly string[];
  /** Headings of columns that are none of the documented ones. */
  readonly unread: readonly string[];
}

/** A number with a sign is none. */
const looksLikeFormula = (text: string) => /^(?!\+\d[\d., ]*$)[=+@]/.test(text);
/** What a spreadsheet shows where it cannot calculate. */
const errorValues = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#GETTING_DATA'];

/** Reads a table of a kind: finds its columns, tidies every text, and leaves rows out that are wholly empty. */
export function readRows<Kind extends FileKind>(kind: Kind, table: Table): RowsRead<Kind> {
  const columns = Object.entries(fileColumns[kind]) as [ColumnOf<Kind>, FileColumn][];
  const heading = findHeading(kind, table);
  const places = placesOf(kind, heading.texts);
  const problems: RowFinding[] = [];
  for (const { column, places: all } of repeatedIn(kind, heading.texts))
    problems.push(finding(heading.lastRow, column, 'heading-repeated', { headings: all.map((at) => `«${heading.texts[at]}»`).join(', ') }));
  const notes: RowFinding[] = [];
  const rows = table.slice(heading.lastRow).flatMap((texts, index): FileRow<Kind>[] => {
    if (texts.every((text) => text.trim() === '')) return [];
    const row = heading.lastRow + index + 1;
    const beyond = texts.find((text, at) => text.trim() !== '' && (heading.texts[at] ?? '').trim() === '');
    if (beyond !== undefined) notes.push(finding(row, null, 'note-value-beyond', { value: seenOf(beyond.trim().slice(0, longestName)) }));
    const cells = columns.map(([key, { heading: column, required, mayBeEmpty }]) => {
      const typed = texts[places[key] ?? -1] ?? '';
      const text = tidy(typed, row, column, notes);
      const unseen = unseenIn(tidied(typed));
      if (looksLikeFormula(text)) problems.push(finding(row, column, 'formula'));
      else if (errorValues.includes(text)) problems.push(finding(row, column, 'error-value', { value: text }));
      else if (required && !mayBeEmpty && text === '') problems.push(finding(row, column, 'missing'));
      else if (unseen.length > 0) problems.push(finding(row, column, 'unseen', { characters: numbersOf(unseen) }));
      else if (text.length > longestName) problems.push(finding(row, column, 'too-long', { length: text.length, most: longestName }));
      // What is refused goes on as far as it can be told.
      return [key, seenOf(text.slice(0, longestName))];
    });
    return [{ row, cells: Object.fromEntries(cells) as FileRow<Kind>['cells'] }];
  });
  const lacking = columns.filter(([key, { required }]) => required && places[key] === undefined).map(([, { heading }]) => heading);
  return { heading, rows, problems, notes, lacking, unread: unreadColumns(kind, heading) };
}

/** Headings that name no documented column; what the product itself adds is known. */
function unreadColumns(kind: FileKind, { texts }: FileHeading): string[] {
  const read = new Set(Object.values<number | undefined>(placesOf(kind, texts)));
  const own = Object.values(checkHeading);
  return texts
    .filter((text, at) => text.trim() !== '' && !read.has(at) && !own.includes(text))
    .map((text) => seenOf(text.slice(0, longestName)));
}

const numberOf = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
const numbersOf = (characters: readonly string[]) => [...new Set(characters.map(numberOf))].join(', ');

/** Composed Unicode, single spaces, and Đ where the look-alike Ð was typed. */
function tidy(text: string, row: number, column: string, notes: RowFinding[]): string {
  const composed = text.normalize('NFC');
  if (composed !== text) notes.push(finding(row, column, 'note-normalised'));
  const named = composed.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
  if (named !== composed) notes.push(finding(row, column, 'note-eth'));
  return named.replace(/[\s\u00a0]+/g, ' ').trim();
}

const yes = ['true', '1', 'co', 'x', 'toan bo', 'yes'];
const no = ['false', '0', 'khong', 'mot phan', 'no'];

/** `true` and `false` as files write them; `undefined` for anything else. */
export function readWhole(text: string): boolean | undefined {
  const folded = fold(text);
  return yes.includes(folded) ? true : no.includes(folded) ? false : undefined;
}

const unknownWords = ['dang cap nhat', 'chua co', 'chua co so lieu', 'khong co so lieu', 'n a', 'na'];
/** An empty cell, and the dashes that tables print; any other sign may have been meant for something. */
const unknownSigns = ['', '-', '–', '—'];

/** A count of persons; `null` where the file says that it is not known, `undefined` where it cannot be read without guessing, or is beyond counting. */
export function readPersons(text: string): number | null | undefined {
  if (unknownSigns.includes(text.trim()) || unknownWords.includes(fold(text))) return null;
  const persons = parseCount(text);
  return persons === undefined || persons > largestCount ? undefined : persons;
}

/** What is wrong with a text that is no count. A spreadsheet that takes the dot of 62.522 for a decimal sign keeps a number below 63. */
export function countFinding(row: number, column: string, value: string): RowFinding {
  if (/^-?\d+,\d+$/.test(value)) return finding(row, column, 'count-decimal', { value });
  if (/^\d[\d.]*$/.test(value) && Number(value.replaceAll('.', '')) > largestCount)
    return finding(row, column, 'count-large', { value, most: largestCount });
  if (/^\d{1,3}( \d{3})+$/.test(value)) return finding(row, column, 'count-spaced', { value, proposal: value.replaceAll(' ', '') });
  return finding(row, column, 'count-malformed', { value });
}

/** A share from 0 to 1: `0,25`, `0.25` or `25%`; `undefined` for anything else. */
export function readShare(text: string): number | undefined {
  const match = /^(\d{1,3}(?:[.,]\d+)?)\s*(%?)$/.exec(text);
  if (!match) return undefined;
  const share = Number(match[1]!.replace(',', '.')) / (match[2] ? 100 : 1);
  return share >= 0 && share <= 1 ? share : undefined;
}
