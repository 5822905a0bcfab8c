import { Injectable } from '@nestjs/common';
import { statuses, weaker, type Status } from '@ra-quan/figures/model';
import { RestatingReader, type ProvinceMap } from '@ra-quan/geography/api';
import { boundaries, restate, type Boundary, type Unit } from '@ra-quan/geography/model';
import { wholeYear, type Day, type Instant } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { makersOn } from './both-sides.reader';
import { requireIndicator } from './known-indicator';
import {
  communeYears,
  communeYearsOf,
  communeYearsOfThen,
  communeYearsThen,
  exceptionYears,
  exceptionYearsThen,
  reportsDue,
  reportsDueThen,
  reportedYears,
  reportedYearsThen,
} from './unit-years.query';

/** What a unit of the map reported in a year, under its own or a former name. */
export interface UnitYear {
  readonly unitId: number;
  readonly year: number;
  readonly value: number | null;
  readonly status: Status | null;
  readonly boundary: Boundary;
  /** Some of it was generated to show the product, not reported. */
  readonly illustrative: boolean;
  /** How many reports it adds up: one for each commune and day; one of more days counts for each of them that was due. */
  readonly reports: number;
}

/** The provinces of a day, north to south, and what each reported in a year. */
export interface ProvinceYears {
  readonly provinces: readonly Unit[];
  readonly years: readonly UnitYear[];
  /** How many communes the provinces of a day had, in what has their reports now. */
  readonly communesOn: (day: Day) => Promise<ReadonlyMap<number, number>>;
}

export interface Years {
  readonly first: number;
  readonly last: number;
  /** The days of these years on which communes were to report. */
  readonly due: readonly Day[];
  /** The campaign that is looked at: if it is a rehearsal, its figures count here, and nowhere else. */
  readonly campaign?: number | null;
  /** Only what was entered before this instant; `null`: all that is known. */
  readonly knownAt: Instant | null;
}

/** Sums by year of all provinces, or of all communes, on the map of a day; the counts of communes are restated in the database. */
@Injectable()
export class UnitYearsReader {
  constructor(
    private readonly database: DataSource,
    private readonly restating: RestatingReader,
  ) {}

  /** From the roll-up by province (as it was known: from the cells), corrected by the communes that did not go where their province went. */
  async provinces(indicatorId: number, { first, last, due, campaign = null, knownAt }: Years, on: Day): Promise<ProvinceYears> {
    requireIndicator(indicatorId);
    const during = { from: wholeYear(first).from, to: wholeYear(last).to };
    const reported = await this.ask<ReportedYear>(knownAt === null ? reportedYears : reportedYearsThen, knownAt, [
      indicatorId,
      first,
      last,
      on,
      campaign,
    ]);
    const map = await this.restating.provinces(on, during, reported[0]?.edition);
    const sums = new YearSums();
    for (const one of reported)
      for (const [heir, { value, cells }] of ofHeirs(one, map.heirOf))
        // What has left a status altogether does not weaken a sum.
        if (cells > 0) sums.add(heir, { ...one, value, reports: 0 }, 'exact');
    const monthsDue = byMonth(due);
    const told =
      due.length === 0
        ? []
        : await this.ask<ReportsOfMonth>(knownAt === null ? reportsDue : reportsDueThen, knownAt, [
            indicatorId,
            [...monthsDue.keys()],
            campaign,
            due,
          ]);
    for (const { provinceId, month, days, long } of told)
      sums.addDays(map.heirOf.get(provinceId), Number(month.slice(0, 4)), days + long * monthsDue.get(month)!);
    if (map.exceptions.length > 0) await this.moveExceptions(sums, map, knownAt, [indicatorId, first, last, map.day, campaign, due]);
    const communesOn = async (day: Day) => inHeirs(await this.restating.communeCounts(day, reported[0]?.edition ?? null), map.heirOf);
    return { provinces: map.provinces, years: sums.all(), communesOn };
  }

  private async moveExceptions(
    sums: YearSums,
    { heirOf, exceptions, provinceOf }: ProvinceMap,
    knownAt: Instant | null,
    question: unknown[],
  ): Promise<void> {
    const moved = await this.ask<MovedYear>(knownAt === null ? exceptionYears : exceptionYearsThen, knownAt, question);
    for (const report of moved) {
      const heir = heirOf.get(report.provinceId);
      if (heir) sums.add(heir, { ...report, value: -report.value, reports: -report.reports }, 'exact');
      const { pieces } = exceptions.find((one) => one.unitId === report.unitId)!;
      for (const [province, part] of restate([{ ...report, pieces }], (id) => provinceOf.get(id)))
        sums.add(province, { ...report, value: part.value ?? 0 }, part.boundary);
    }
  }

  /** Of how many communes of a day those of a map were made; of one where it is not among them. */
  async makersOf(on: Day, day: Day): Promise<ReadonlyMap<number, number>> {
    const rows = await this.database.query<{ unitId: number; needed: number }[]>(
      `SELECT maker.unit_id AS "unitId", maker.needed::int AS needed FROM (${makersOn('$2::date', 'true')}) AS maker`,
      [await this.restating.mapDayOf(on), day],
    );
    return new Map(rows.map(({ unitId, needed }) => [unitId, needed]));
  }

  /** @param provinceId only the communes of this province of the map; `null` is all of them */
  async communes(
    indicatorId: number,
    { first, last, due, campaign = null, knownAt }: Years,
    on: Day,
    provinceId: number | null,
  ): Promise<UnitYear[]> {
    requireIndicator(indicatorId);
    const day = await this.restating.mapDayOf(on);
    const rows = await this.ask<Omit<UnitYear, 'boundary' | 'status'> & { vague: number; weakest: number }>(
      provinceId === null ? (knownAt === null ? communeYears : communeYearsThen) : knownAt === null ? communeYearsOf : communeYearsOfThen,
      knownAt,
      [indicatorId, first, last, day, campaign, due, ...(provinceId === null ? [] : [provinceId, on])],
    );
    return rows.map(({ vague, weakest, ...row }) => ({ ...row, boundary: boundaries[vague]!, status: statuses[weakest - 1]! }));
  }

  /** The instant, where one is asked for, is the last parameter. */
  private ask<Row>(sql: string, knownAt: Instant | null, parameters: unknown[]): Promise<Row[]> {
    return this.database.query<Row[]>(sql, knownAt === null ? parameters : [...parameters, knownAt]);
  }
}

/** How many of some days lie in each month, by its first day. */
function byMonth(days: readonly Day[]): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>();
  for (const day of days) {
    const month = `${day.slice(0, 7)}-01`;
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

/** What the communes of a province of then reported in a month in which something was due. */
interface ReportsOfMonth {
  readonly provinceId: number;
  /** Its first day. */
  readonly month: Day;
  /** Reports of one day, on the days that were due. */
  readonly days: number;
  /** Reports of the whole month at once. */
  readonly long: number;
}

/** What provinces of then count for, in those that have their reports now. */
function inHeirs(counts: ReadonlyMap<number, number>, heirOf: ProvinceMap['heirOf']): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [province, count] of counts) {
    const heir = heirOf.get(province);
    if (heir) sums.set(heir, (sums.get(heir) ?? 0) + count);
  }
  return sums;
}

/** What one side of a sum reported in a year. */
interface YearReport {
  readonly year: number;
  readonly value: number;
  readonly status: Status;
  readonly illustrative: boolean;
  readonly reports: number;
}

/** Sums of units by year; each takes the weakest status and the least sure boundary of what went into it. */
class YearSums {
  private readonly cells = new Map<string, UnitYear>();

  add(unitId: number, { year, value, status, illustrative, reports }: YearReport, boundary: Boundary): void {
    const key = `${unitId}/${year}`;
    const before = this.cells.get(key);
    this.cells.set(key, {
      unitId,
      year,
      value: boundary === 'not-comparable' || before?.value === null ? null : (before?.value ?? 0) + value,
      status: before?.status ? weaker(before.status, status) : status,
      illustrative: illustrative || (before?.illustrative ?? false),
      reports: reports + (before?.reports ?? 0),
      boundary: before && boundaries.indexOf(before.boundary) > boundaries.indexOf(boundary) ? before.boundary : boundary,
    });
  }

  /** Days of communes that were due and reported. */
  addDays(unitId: number | null | undefined, year: number, more: number): void {
    const before = this.cells.get(`${unitId}/${year}`);
    if (before) this.cells.set(`${unitId}/${year}`, { ...before, reports: before.reports + more });
  }

  all(): UnitYear[] {
    return [...this.cells.values()];
  }
}

/** What the provinces of then reported in a year, in one status; the lists go side by side, and a province may stand in them twice. */
interface ReportedYear {
  readonly year: number;
  readonly status: Status;
  readonly illustrative: boolean;
  readonly provinceIds: readonly number[];
  readonly values: readonly number[];
  readonly cells: readonly number[];
  /** Of the map of the day asked for. */
  readonly edition: number | null;
}

function ofHeirs({ provinceIds, values, cells }: ReportedYear, heirOf: ProvinceMap['heirOf']) {
  const heirs = new Map<number, { value: number; cells: number }>();
  for (const [index, provinceId] of provinceIds.entries()) {
    const heir = heirOf.get(provinceId);
    if (!heir) continue;
    const before = heirs.get(heir) ?? { value: 0, cells: 0 };
    heirs.set(heir, { value: before.value + values[index]!, cells: before.cells + cells[index]! });
  }
  return heirs;
}

interface MovedYear extends YearReport {
  readonly unitId: number;
  readonly provinceId: number;
}
