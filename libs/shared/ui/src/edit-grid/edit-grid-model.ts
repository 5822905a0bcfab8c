import { type Drafts, type Language, type SavedCell, formatCount } from '@ra-quan/shared/model';
import type { DrawnMark } from '../mark/marks';

/** A column of counts. */
export interface GridColumn {
  readonly key: string;
  readonly heading: string;
  /** In one or two lines of a phone, where the heading is longer. */
  readonly short?: string;
}

/** One cell as the grid draws it. */
export interface GridCellView {
  /** As written: `62.522`, `0`, `–`, or the text that was refused. */
  readonly text: string;
  readonly state?: 'waiting' | 'sending' | 'saved' | 'refused' | 'failed';
  readonly mark?: DrawnMark;
  /** What stood there last, in the background of the figure. */
  readonly before?: string;
  /** Stands out from the cells around it: changed since the last approval. */
  readonly changed?: boolean;
}

export interface GridRowView {
  readonly key: string;
  readonly name: string;
  /** The name leads on (`opened`): says where to, for screen readers. */
  readonly opens?: string;
  /** In the order of the columns. */
  readonly cells: readonly GridCellView[];
}

/** A place in the grid, by the keys of its row and column. */
export interface GridPlace {
  readonly row: string;
  readonly column: string;
}

export interface GridInput extends GridPlace {
  readonly text: string;
}

/** The key of a cell in maps of drafts and figures. */
export const cellKey = ({ row, column }: GridPlace): string => `${row}/${column}`;

/** How a cell looks while something typed into it waits; else as it is saved. */
export function cellView(key: string, saved: SavedCell | undefined, drafts: Drafts, language: Language): GridCellView {
  const draft = drafts.get(key);
  if (!draft) return { text: formatCount(saved?.value, language) };
  return { text: draft.value === undefined ? draft.text : formatCount(draft.value, language), state: draft.state };
}

/** What counts for sums: the draft where it can be read, else the saved figure. */
export function countOf(key: string, saved: SavedCell | undefined, drafts: Drafts): number | null {
  const value = drafts.get(key)?.value;
  return value === undefined ? (saved?.value ?? null) : value;
}

/** The sum of what is there; missing where nothing is. */
export function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);
}
