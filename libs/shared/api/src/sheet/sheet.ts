import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { sheetFormats } from '@ra-quan/shared/model';
import { Choice } from '../http/fields';

/** A `Date` is an instant and is written as people in Viet Nam read it; days are texts. */
export type CellValue = string | number | Date | null;

export type SheetRow = readonly CellValue[];

/** Rows as they are there already, or as they come. */
export type SheetRows = Iterable<SheetRow> | AsyncIterable<SheetRow>;

/** A table as it leaves the product: what it is, what it says of itself, and its rows. */
export interface Sheet<Rows extends SheetRows = SheetRows> {
  /** File name without extension, and the sheet's name. */
  readonly name: string;
  /** Lines above the table: title, period, marks such as "minh họa / illustrative". */
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: Rows;
  /** What stays out of sight in a workbook: rows as people count them in the file, columns counted from 0. */
  readonly hidden?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
}

/** A sheet that is whole before it leaves. */
export type Table = Sheet<readonly SheetRow[]>;

/** The format asked for in the query of an export. */
export function FormatField() {
  return applyDecorators(Choice(sheetFormats), ApiProperty({ required: false, example: 'xlsx', default: 'xlsx' }));
}
