import type { Origin, Qualifier, Status } from '@ra-quan/figures/model';
import type { Day, Period } from '@ra-quan/shared/model';

/** Which reports are meant: an indicator over a period, of a campaign or of all that was reported. */
export interface FigureQuestion {
  readonly indicatorId: number;
  readonly period: Period;
  readonly campaignId: number | null;
}

/** What a source stated for exactly this. */
export interface Stated {
  readonly value: number;
  readonly qualifier: Qualifier | null;
  readonly status: Status;
  readonly origin: Origin;
  readonly preferred: boolean;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly knownAt: string;
  /** What was published before it was corrected; `null` where it never was. */
  readonly corrected: Corrected | null;
}

/** A published number that another took the place of. */
export interface Corrected {
  readonly value: number;
  /** When it was corrected. */
  readonly at: string;
  readonly reason: string | null;
}

/** What the reports below add up to; `value` is `null` when nobody reported. */
export interface Summed {
  readonly value: number | null;
  readonly status: Status | null;
  readonly cells: number;
  /** Some of it was generated to show the product, not reported. */
  readonly illustrative: boolean;
}

/** A stated whole that can serve as a base. */
export interface StatedBase extends Omit<Stated, 'corrected'> {
  readonly indicatorId: number;
  readonly from: Day;
  readonly to: Day;
}

export interface MonthTotal {
  readonly month: Day;
  readonly value: number;
  /** How many numbers it adds up. */
  readonly cells: number;
}

/** A unit in a province where it reported. */
export interface ReportingPlace {
  readonly unitId: number;
  readonly provinceId: number;
}

/** What one unit reported in one province; `month` where it was asked for by month. */
export interface UnitSum extends ReportingPlace, Summed {
  readonly month: Day | null;
}

/** How many reports one unit has in one province. */
export interface ReportsOfUnit extends ReportingPlace {
  readonly reports: number;
}

/** Reports of more than a day that are of the same days. */
export interface LongReports extends Period {
  readonly reports: number;
}

/** Those of one unit in one province. */
export interface LongReportsOfUnit extends ReportingPlace, LongReports {}

/** What can be asked of numbers as they stand at some time. Provinces are those in which it was reported; `null` is all of them. */
export interface FigureSource {
  /** What sources state for exactly this unit and period, the preferred one first. */
  stated(question: FigureQuestion, unitId: number): Promise<Stated[]>;
  /** Every whole that sources state for the unit and these indicators: what can be chosen as a base. */
  statedBases(unitId: number, indicatorIds: readonly number[]): Promise<StatedBase[]>;
  /** What the reports of whole provinces add up to. */
  ofProvinces(question: FigureQuestion, provinceIds: readonly number[] | null): Promise<Summed>;
  /** What each of these units reported, for the whole period or month by month. */
  ofUnits(question: FigureQuestion, places: readonly ReportingPlace[], by: 'period' | 'month'): Promise<UnitSum[]>;
  /** How many communes of whole provinces reported inside the period. */
  reportingUnits(question: FigureQuestion, provinceIds: readonly number[] | null): Promise<number>;
  /** Reports of one day of whole provinces on some days. */
  reportsOn(question: FigureQuestion, provinceIds: readonly number[] | null, days: readonly Day[]): Promise<number>;
  /** Those of each of these units. */
  reportsOfUnitsOn(question: FigureQuestion, places: readonly ReportingPlace[], days: readonly Day[]): Promise<ReportsOfUnit[]>;
  /** Reports of more than a day of whole provinces. */
  longReports(question: FigureQuestion, provinceIds: readonly number[] | null): Promise<LongReports[]>;
  /** Those of each of these units. */
  longReportsOf(question: FigureQuestion, places: readonly ReportingPlace[]): Promise<LongReportsOfUnit[]>;
  /** Sums of whole provinces by month. */
  monthsOfProvinces(question: FigureQuestion, provinceIds: readonly number[] | null): Promise<MonthTotal[]>;
}
