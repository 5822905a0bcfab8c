import type { Succession } from '@ra-quan/geography/model';

/** How much of the earlier unit went over, as the lines of the graph and the words beside them tell it apart. */
export type Extent = 'whole' | 'part' | 'unknown';

export function extentOf({ whole }: Succession): Extent {
  return whole === null ? 'unknown' : whole ? 'whole' : 'part';
}
