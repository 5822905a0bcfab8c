/** The words that may stand before a rounded percentage. */
export type Hedge = 'hơn' | 'gần';

/** A percentage as a newspaper may say it: the whole number and the hedge that is true of the exact value. */
export interface Hedged {
  readonly hedge: Hedge | null;
  readonly percent: number;
}

/** «hơn 21%» only above 21 and below 22; «gần 27%» only below 27 and within one unit. @planned */
export function hedgeHolds(hedge: Hedge, percent: number, exact: number): boolean {
  return hedge === 'hơn' ? exact > percent && exact < percent + 1 : exact < percent && exact > percent - 1;
}

/** The nearest whole percentage with the hedge that holds; no hedge when the value is whole. @planned */
export function hedged(exact: number): Hedged {
  if (Number.isInteger(exact)) return { hedge: null, percent: exact };
  const below = Math.floor(exact);
  return exact - below < 0.5 ? { hedge: 'hơn', percent: below } : { hedge: 'gần', percent: below + 1 };
}
