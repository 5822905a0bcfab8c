import type { SheetFormat } from '@ra-quan/shared/model';
import { Readable } from 'node:stream';
import { csvFile } from './csv-file';
import { lookAt } from './looked-at';
import type { Sheet } from './sheet';
import { xlsxFile } from './xlsx-file';

/** Rows that columns are measured by. */
const measured = 500;

/** The bytes of a sheet's file, made as they are taken. What fails among the first rows is thrown; later it breaks the file off. */
export async function sheetFile(sheet: Sheet, format: SheetFormat): Promise<Readable> {
  const rows = await lookAt(sheet.rows, measured);
  const file = format === 'csv' ? Readable.from(csvFile(sheet, rows), { objectMode: false }) : xlsxFile(sheet, rows);
  return file.once('close', rows.leave);
}
