import { instantWords } from './instant';
import type { LookedAt } from './looked-at';
import type { CellValue, Sheet } from './sheet';

/** Rows that go out at once. */
const rowsAtOnce = 200;

/** Text that a spreadsheet would run as a formula is kept as text (OWASP: formula injection). */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function csvCell(value: CellValue): string {
  if (value === null) return '';
  const text = value instanceof Date ? instantWords(value) : typeof value === 'number' ? String(value) : harmless(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const csvLine = (cells: readonly CellValue[]) => `${cells.map(csvCell).join(',')}\r\n`;

/** CSV with a byte-order mark, so that Excel reads the Vietnamese letters; piece by piece. */
export async function* csvFile({ notes, columns }: Sheet, rows: LookedAt): AsyncGenerator<string> {
  yield `\ufeff${[...notes.map((note) => [note]), columns].map(csvLine).join('')}`;
  let lines: string[] = [];
  for await (const row of rows.all) {
    lines.push(csvLine(row));
    if (lines.length < rowsAtOnce) continue;
    yield lines.join('');
    lines = [];
  }
  if (lines.length > 0) yield lines.join('');
}
