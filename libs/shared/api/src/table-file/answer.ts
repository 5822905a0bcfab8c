import type { Details, Rule } from '../errors.ts';
import type { TableFile } from './table.ts';

/** What the thread that reads a file says of it. */
export type Answer =
  | { readonly refused: { readonly rule: Rule; readonly details: Details } }
  | { readonly about: Omit<TableFile, 'rows'>; readonly count: number }
  | { readonly rows: TableFile['rows'] };
