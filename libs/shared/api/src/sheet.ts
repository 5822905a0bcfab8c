import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { sheetFormats, type SheetFormat } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { Choice } from './http/fields';

export type CellValue = string | number | Date | null;

/** A table as it leaves the product: what it is, what it says of itself, and its rows. */
export interface Sheet {
  /** File name without extension, and the sheet's name. */
  readonly name: string;
  /** Lines above the table: title, period, marks such as "minh họa / illustrative". */
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The format asked for in the query of an export. */
export function FormatField() {
  return applyDecorators(Choice(sheetFormats), ApiProperty({ required: false, example: 'xlsx', default: 'xlsx' }));
}

/** Text that a spreadsheet would run as a formula is kept as text (OWASP: formula injection). */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function csvCell(value: CellValue): string {
  if (value === null) return '';
  const text = value instanceof Date ? value.toISOString() : typeof value === 'number' ? String(value) : harmless(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV with a byte-order mark, so that Excel reads the Vietnamese letters. */
export function toCsv(sheet: Sheet): string {
  const lines = [...sheet.notes.map((note) => [note]), sheet.columns, ...sheet.rows];
  return `\ufeff${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A workbook with one sheet: numbers as numbers, text as text. */
export async function toXlsx(sheet: Sheet): Promise<Buffer> {
  // Loaded with the first workbook: a start does not wait for it.
  const { default: writeXlsx } = await import('write-excel-file/node');
  const cell = (value: CellValue) => {
    if (value === null) return null;
    if (typeof value === 'number') return { value, type: Number, format: '#,##0.##' };
    return { value: value instanceof Date ? value.toISOString() : value, type: String };
  };
  const data = [
    ...sheet.notes.map((note) => [{ value: note, type: String, fontStyle: 'italic' as const }]),
    sheet.columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
    ...sheet.rows.map((row) => row.map(cell)),
  ];
  return writeXlsx(
    data as never,
    { sheet: sheet.name.slice(0, 31), columns: sheet.columns.map(() => ({ width: 22 })) } as never,
  ).toBuffer();
}

const types: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Answers a request with the sheet as a download. */
export async function sendSheet(reply: FastifyReply, sheet: Sheet, format: SheetFormat): Promise<void> {
  const body = format === 'csv' ? toCsv(sheet) : await toXlsx(sheet);
  const name = `${sheet.name}.${format}`;
  await reply
    .header('content-type', types[format])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(body);
}
