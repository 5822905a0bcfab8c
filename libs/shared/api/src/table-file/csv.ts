import { CsvError, parse } from 'csv-parse/sync';
import type { TableFile } from './table.ts';
import { Refusal, refusals } from './refusal.ts';
import { TableRows } from './table-rows.ts';

const delimiters = [',', ';', '\t'];
/** Lines that are looked at to find out what separates the cells. */
const linesLookedAt = 20;
const charactersLookedAt = 100_000;

/** Reads text in UTF-8 or UTF-16: comma, semicolon or tab. @throws Refusal */
export function readCsv(content: Uint8Array): Omit<TableFile, 'format'> {
  const { text, delimiter } = saidDelimiter(decoded(content));
  const rows = new TableRows();
  let row = 0;
  try {
    parse(text, {
      delimiter: delimiter ?? foundDelimiter(text),
      relaxColumnCount: true,
      skipEmptyLines: false,
      // A quote inside of a cell that does not begin with one is a character like any other.
      relaxQuotes: true,
      maxRecordSize: 1_000_000,
      onRecord: (cells: string[]) => {
        cells.forEach((cell, column) => rows.place(row, column, writtenText(cell)));
        row++;
        return null;
      },
    });
  } catch (cause) {
    if (cause instanceof CsvError) throw new Refusal(refusals.brokenCsv, { line: brokenLine(cause, row) });
    throw cause;
  }
  return { sheet: null, rows: rows.all(), hidden: { rows: [], columns: [] }, warnings: [] };
}

/** `="00004"` is how Excel is told that a cell is a text. */
const writtenText = (cell: string) => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;

/** The line where a record begins that does not end, as people count. */
function brokenLine(cause: CsvError, rows: number): number {
  const { lines } = cause as { lines?: unknown };
  return cause.code === 'CSV_QUOTE_NOT_CLOSED' || typeof lines !== 'number' ? rows + 1 : lines;
}

/** Text in UTF-8, or in UTF-16 where its first bytes say so, as spreadsheets save “Unicode text”; anything else is another kind of file. */
function decoded(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  if (content.includes(0)) throw new Refusal(refusals.otherKind);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new Refusal(refusals.otherKind);
  }
}

/** Excel writes the delimiter into a line of its own, which is no row of the table and which Excel does not show. */
function saidDelimiter(text: string): { readonly text: string; readonly delimiter?: string } {
  const said = /^"?sep=([^\r\n"])"?\r?\n/i.exec(text);
  return said ? { text: text.slice(said[0].length), delimiter: said[1] } : { text };
}

/** The delimiter that splits most lines into the same number of cells: title lines, and commas inside of texts, do not. */
function foundDelimiter(text: string): string {
  const lines = countedOutsideQuotes(text.slice(0, charactersLookedAt));
  const evenness = delimiters.map((_, which) => {
    const times = new Map<number, number>();
    for (const line of lines) if (line[which]! > 0) times.set(line[which]!, (times.get(line[which]!) ?? 0) + 1);
    return Math.max(0, ...[...times].map(([count, lines]) => lines * 1_000 + Math.min(count, 999)));
  });
  return delimiters[evenness.indexOf(Math.max(...evenness))]!;
}

/** How often each delimiter stands in each of the first lines, but for what is quoted. */
function countedOutsideQuotes(text: string): number[][] {
  const lines = [delimiters.map(() => 0)];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '\n' && lines.length === linesLookedAt) break;
    if (character === '\n') lines.push(delimiters.map(() => 0));
    const which = delimiters.indexOf(character);
    if (which !== -1) lines.at(-1)![which]!++;
  }
  return lines;
}
