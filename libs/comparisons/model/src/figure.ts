import type { Indicator, Origin, Qualifier, Status } from '@ra-quan/figures/model';
import type { Boundary, UnitLevel } from '@ra-quan/geography/model';
import type { Count, Day, Id, Instant, Period, Whole } from '@ra-quan/shared/model';

/** Where a figure comes from: stated by a source, computed back from a published percentage, or the sum of what units reported. */
export type FigureOrigin = Origin | 'reported';

/** How much of what was due was reported. */
export interface Coverage {
  /** Communes that reported at all. */
  readonly reported: Count;
  readonly expected: Count;
  /** Days of communes with a report. */
  readonly reportedDays: Count;
  /** Days on which communes were to report. */
  readonly expectedDays: Count;
}

/** What the calendar of Viet Nam says of the days of a period. */
export interface CalendarOfPeriod {
  readonly workingDays: Count;
  /** Whether the lunar new year's first day lies in it. */
  readonly holdsTet: boolean;
}

/** A number with everything that gives it its meaning. `value` `null` is missing, which is not zero. */
export interface Figure {
  readonly indicator: Indicator;
  readonly unit: { readonly id: Id; readonly path: string; readonly level: UnitLevel };
  /** The unit is meant as it stood on this day. */
  readonly on: Day;
  /** How the reports came onto the unit of that day. */
  readonly boundary: Boundary;
  /** Half-open days; for a stock the one day it was read. */
  readonly period: Period;
  /** The whole of which `period` is what has passed, or what stands against that; `null` where nothing was cut off. */
  readonly cutFrom: Period | null;
  /** Its days were chosen by their distance to the lunar new year. */
  readonly aroundTet: boolean;
  /** The same days in several years, of which it is the mean, the last of them first; `null` where it is one figure. */
  readonly meanOf: readonly { readonly period: Period; readonly value: Whole | null }[] | null;
  readonly campaign: { readonly id: Id; readonly name: string; readonly nameEn: string | null } | null;
  readonly value: Whole | null;
  readonly qualifier: Qualifier | null;
  readonly status: Status | null;
  readonly origin: FigureOrigin | null;
  readonly source: string | null;
  readonly sourceUrl: string | null;
  /** When this value was entered: the vintage. */
  readonly knownAt: Instant | null;
  /** Other sources that state another number for the same thing. */
  readonly conflicts: readonly { readonly value: Whole; readonly source: string }[];
  /** `null` where a source stated the whole. */
  readonly coverage: Coverage | null;
  /** What was published before, where the published number was corrected since. */
  readonly corrected: { readonly value: Whole; readonly at: Instant; readonly reason: string | null } | null;
  readonly calendar: CalendarOfPeriod;
  /** What the reports below add up to, beside a stated whole. */
  readonly reportedSum: Whole | null;
  /** The parts below are generated. */
  readonly illustrative: boolean;
}
