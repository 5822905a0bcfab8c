import type { SheetFormat } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { finished } from 'node:stream/promises';
import type { Sheet } from './sheet';
import { sheetFile } from './sheet-file';

const types: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/**
 * Answers a request with the sheet as a download, sent while its rows are read; resolves when the last byte has left. What fails before the first byte is
 * an answer as any other failure; later the connection is torn, so that no half of a file looks like a whole one.
 */
export async function sendSheet(reply: FastifyReply, sheet: Sheet, format: SheetFormat): Promise<void> {
  const file = await sheetFile(sheet, format);
  void reply
    .header('content-type', types[format])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${sheet.name}.${format}`)}`)
    .send(file);
  await finished(file);
}
