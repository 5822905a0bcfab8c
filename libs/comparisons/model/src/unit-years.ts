import { weaker, type Status } from '@ra-quan/figures/model';
import { vaguer, type Boundary } from '@ra-quan/geography/model';
import { formatCount, type Count, type Day, type Id, type Instant, type Language, type Whole } from '@ra-quan/shared/model';
import { coveredPercent, isThin } from './coverage';
import type { Coverage } from './figure';

/** The units of one level by year, on the map of a day: all provinces, or the communes of one. */
export interface UnitYears {
  /** The units are those of this day. */
  readonly on: Day;
  /** When it was read, or the instant at which it was known: asked for again, it is the same. */
  readonly readAt: Instant;
  readonly years: readonly Count[];
  readonly rows: readonly UnitYearsRow[];
  /** One for each year. */
  readonly sums: readonly UnitYearSum[];
}

export interface UnitYearsRow {
  readonly unitId: Id;
  readonly code: string | null;
  readonly name: string;
  /** One for each year. */
  readonly cells: readonly UnitYearCell[];
}

/** What a unit reported in a year, in persons, under its own or a former name. */
export interface UnitYearCell {
  readonly value: Whole | null;
  readonly boundary: Boundary;
  readonly status: Status | null;
  /** Some of it was generated to show the product, not reported. */
  readonly illustrative: boolean;
  /** How much of what was due that year was reported; `null` where nothing was due, or its parts cannot be counted by days. */
  readonly coverage: YearCoverage | null;
}

/** Days of communes with a report, and those on which one was due. */
export type YearCoverage = Pick<Coverage, 'reportedDays' | 'expectedDays'>;

/** What the units add up to in a year: as certain as the least certain part, and silent of nothing that is not in it. */
export interface UnitYearSum extends UnitYearCell {
  /** Units without a figure; no figure is not zero. */
  readonly missing: Count;
  /** Units whose figure cannot be put on this map, so that it is in no sum. */
  readonly leftOut: Count;
}

/** Adds up what the units reported in one year. */
export function sumOfUnits(cells: readonly UnitYearCell[]): UnitYearSum {
  const nothing: UnitYearSum = {
    value: null,
    boundary: 'exact',
    status: null,
    illustrative: false,
    coverage: null,
    missing: 0,
    leftOut: 0,
  };
  const all = cells.reduce<UnitYearSum>((sum, { value, boundary, status, illustrative, coverage }) => {
    const covered = together(sum.coverage, coverage);
    if (value === null && boundary === 'exact') return { ...sum, coverage: covered, missing: sum.missing + 1 };
    return {
      value: value === null ? sum.value : (sum.value ?? 0) + value,
      boundary: vaguer(sum.boundary, boundary),
      status: sum.status && status ? weaker(sum.status, status) : (sum.status ?? status),
      illustrative: sum.illustrative || illustrative,
      coverage: covered,
      missing: sum.missing,
      leftOut: sum.leftOut + (boundary === 'not-comparable' ? 1 : 0),
    };
  }, nothing);
  // Of what is added up all must be counted, or nothing can be said of the sum.
  const isCounted = cells.every(({ value, coverage }) => value === null || coverage !== null);
  return isCounted ? all : { ...all, coverage: null };
}

const together = (left: YearCoverage | null, right: YearCoverage | null): YearCoverage | null =>
  left && right
    ? { reportedDays: left.reportedDays + right.reportedDays, expectedDays: left.expectedDays + right.expectedDays }
    : (left ?? right);

/** How much of the reports is there, in percent, where that is too little for the number to stand alone; else `null`. */
export function thinPercent({ value, coverage }: UnitYearCell): number | null {
  if (value === null || coverage === null) return null;
  const whole = { reported: 0, expected: 0, ...coverage };
  return isThin(whole) ? coveredPercent(whole) : null;
}

/** What is not in a sum, in words; `null` where all of it is. */
export function missingFromSum({ missing, leftOut }: UnitYearSum, language: Language): string | null {
  const count = (units: number) => formatCount(units, language);
  const said = {
    vi: [`không gồm ${count(leftOut)} đơn vị không quy đổi được`, `${count(missing)} đơn vị chưa có số liệu`],
    en: [`without ${count(leftOut)} that cannot be put on this map`, `${count(missing)} without a figure`],
  }[language];
  return said.filter((_, at) => [leftOut, missing][at]! > 0).join(', ') || null;
}
