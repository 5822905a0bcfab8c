import type { DrawnMark } from '../mark/marks';

/** One area of the map with its figure. */
export interface MapRegion {
  readonly key: string | number;
  /** The official code as it is on the day that the map is of; `null` where none is known. */
  readonly code: string | null;
  readonly name: string;
  /** The codes of before 01/07/2025 of the provinces whose shapes make it up. */
  readonly parts: readonly string[];
  /** `null` is missing and drawn empty, or cross-hatched where the mark says that it is not comparable; zero is a value. */
  readonly value: number | null;
  readonly mark: DrawnMark | null;
  /** A sentence more about the figure. */
  readonly note?: string;
}

/** How the figures of a map are written: a count, or a percentage given in percent that may pass 100. */
export type MapFigures = 'count' | 'percent';
