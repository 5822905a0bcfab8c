import type { BilingualText, SheetFormat } from '@ra-quan/shared/model';

/** One sheet of a file that somebody uploaded, every cell as text. */
export interface TableFile {
  readonly format: SheetFormat;
  /** Its name; a .csv has none. */
  readonly sheet: string | null;
  /** Rows end with their last cell that holds something. */
  readonly rows: readonly (readonly string[])[];
  /** Rows (counted from 1) and columns (from 0) that hold something and are hidden, by a filter or by hand. */
  readonly hidden: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** What whoever uploaded it should know of the file: what was left out, or taken along unseen. */
  readonly warnings: readonly BilingualText[];
}
