import type { Count, Day, Id, Page } from '@ra-quan/shared/model';

/** A province, or a commune, of which nothing was said of a day. */
export interface SilentUnit {
  readonly unitId: Id;
  readonly name: string;
  /** The communes that owe figures. */
  readonly communes: Count;
  /** The last day before of which something was said in the campaign, and who said it; `null` where that never was. */
  readonly lastHeard: Day | null;
  readonly lastHeardBy: string | null;
  /** The first day without a word, and how many there are up to the one asked about. */
  readonly since: Day;
  readonly days: Count;
}

/** Who is silent of a day: provinces of the country, or communes of a place. */
export interface SilentList extends Page<SilentUnit> {
  readonly day: Day;
  /** The place whose communes are told; `null` for the provinces of the country. */
  readonly unit: { readonly id: Id; readonly name: string } | null;
  /** How many were expected to say something. */
  readonly expected: Count;
}
