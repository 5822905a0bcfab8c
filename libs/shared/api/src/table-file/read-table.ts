import { readCsv } from './csv.ts';
import { Refusal, refusals } from './refusal.ts';
import type { TableFile } from './table.ts';
import { readWorkbook } from './workbook.ts';

const beginsWith = (content: Uint8Array, ...bytes: number[]) => bytes.every((byte, at) => content[at] === byte);

/** Reads a file here and now, within the limits of `limits.ts` but those of time and memory. @throws Refusal */
export async function readTable(content: Uint8Array): Promise<TableFile> {
  if (beginsWith(content, 0xd0, 0xcf, 0x11, 0xe0)) throw new Refusal(refusals.locked);
  const isZip = beginsWith(content, 0x50, 0x4b, 3, 4);
  const read = isZip ? await readWorkbook(content) : readCsv(content);
  if (read.rows.every((cells) => cells.every((cell) => cell.trim() === '')))
    throw read.sheet === null ? new Refusal(refusals.empty) : new Refusal(refusals.emptySheet, { sheet: read.sheet });
  return { format: isZip ? 'xlsx' : 'csv', ...read };
}
