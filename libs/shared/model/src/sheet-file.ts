export const sheetFormats = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** The answer of an export: a workbook, or comma-separated values in UTF-8. */
export interface SheetFile {
  readonly format: SheetFormat;
}

/** A body that is the file's own bytes. */
export interface FileBytes {
  readonly bytes: never;
}
