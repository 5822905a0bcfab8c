import type { BilingualText, SheetFormat } from '@ra-quan/shared/model';
import { readCsv } from './csv.ts';
import { Refusal, refusals } from './refusal.ts';
import { readWorkbook } from './workbook.ts';

/** One sheet of a file that somebody uploaded, every cell as text. */
export interface TableFile {
  readonly format: SheetFormat;
  /** Its name; a .csv has none. */
  readonly sheet: string | null;
  /** Rows end with their last cell that holds something. */
  readonly rows: readonly (readonly string[])[];
  /** What whoever uploaded it should know of the file: what was left out, or taken along unseen. */
  readonly warnings: readonly BilingualText[];
}

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
