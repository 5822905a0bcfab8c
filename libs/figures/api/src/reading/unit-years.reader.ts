import { Injectable } from '@nestjs/common';
import { statuses, weaker, type Status } from '@ra-quan/figures/model';
import { inForceOn, RestatingReader, type ProvinceMap } from '@ra-quan/geography/api';
import { boundaries, restate, type Boundary, type Unit } from '@ra-quan/geography/model';
import { wholeYear, type Day, type Instant } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { makersOn } from './both-sides.reader';
import { isGenerated, isInEarnest, isLong, weakestStatus } from './figure.reader';
import { requireIndicator } from './known-indicator';
import { cellsNow, cellsThen, type CellSource } from './vintage.reader';

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
    const reported = await this.ask<ReportedYear>(reportedYears, knownAt, [indicatorId, first, last, on, campaign]);
    const map = await this.restating.provinces(on, during, reported[0]?.edition);
    const sums = new YearSums();
    for (const one of reported)
      for (const [heir, { value, cells }] of ofHeirs(one, map.heirOf))
        // What has left a status altogether does not weaken a sum.
        if (cells > 0) sums.add(heir, { ...one, value, reports: cells }, 'exact');
    const long = await this.ask<{ provinceId: number; year: number; more: number }>(longYears, knownAt, [
      indicatorId,
      first,
      last,
      due,
      campaign,
    ]);
    for (const { provinceId, year, more } of long) sums.addDays(map.heirOf.get(provinceId), year, more);
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
    const moved = await this.ask<MovedYear>(exceptionYears, knownAt, question);
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
      `SELECT maker.unit_id AS "unitId", maker.needed::int AS needed FROM (${makersOn('$2::date')}) AS maker`,
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
      provinceId === null ? communeYears : communeYearsOf,
      knownAt,
      [indicatorId, first, last, day, campaign, due, ...(provinceId === null ? [] : [provinceId, on])],
    );
    return rows.map(({ vague, weakest, ...row }) => ({ ...row, boundary: boundaries[vague]!, status: statuses[weakest - 1]! }));
  }

  /** The instant, where one is asked for, is the last parameter. */
  private ask<Row>({ now, then }: Statements, knownAt: Instant | null, parameters: unknown[]): Promise<Row[]> {
    return this.database.query<Row[]>(knownAt === null ? now : then, knownAt === null ? parameters : [...parameters, knownAt]);
  }
}

/** A statement over what is known now, and the same over what was known at an instant. */
interface Statements {
  readonly now: string;
  readonly then: string;
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

  /** What reports of more than a day count beyond once each. */
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

/** By year, status and campaign. $1 indicator, $2–$3 years, $5 the campaign that is looked at */
const fromTotals = `
  SELECT total.province_id, total.starts_on, total.status, total.campaign_id, total.value, total.cells FROM figures.total
  WHERE total.indicator_id = $1 AND total.grain = 'year' AND total.starts_on >= make_date($2, 1, 1) AND total.starts_on < make_date($3 + 1, 1, 1)
    AND ${isInEarnest('total.campaign_id', '$5')}
  UNION ALL
  SELECT change.province_id, date_trunc('year', change.period_from)::date, change.status, change.campaign_id, figures.total_of(change.value), figures.total_of(change.cells)
  FROM figures.total_change AS change
  WHERE change.indicator_id = $1 AND change.period_from >= make_date($2, 1, 1) AND change.period_from < make_date($3 + 1, 1, 1)
    AND ${isInEarnest('change.campaign_id', '$5')}
  GROUP BY 1, 2, 3, 4`;

/** The cells of an indicator in these years; $1 indicator, $2–$3 years, $5 the campaign that is looked at. */
const reportsOf = `cell.indicator_id = $1 AND cell.period_from >= make_date($2, 1, 1) AND cell.period_from < make_date($3 + 1, 1, 1)
    AND ${isInEarnest('cell.campaign_id', '$5')}`;

const fromCells = ({ cells, counted }: CellSource) => `
  SELECT cell.province_id, date_trunc('year', cell.period_from)::date AS starts_on, total.status, cell.campaign_id, figures.total_of(total.value) AS value, count(*) AS cells
  FROM ${cells} WHERE ${reportsOf} AND ${counted} GROUP BY 1, 2, 3, 4`;

/** Some ten rows instead of hundreds: sending and reading rows is most of the work. $4 day */
const yearsFrom = (sums: string) => `
  SELECT date_part('year', total.starts_on)::int AS year, total.status, ${isGenerated('total.campaign_id')} AS illustrative, json_agg(total.province_id) AS "provinceIds", json_agg(total.value) AS values,
         json_agg(total.cells) AS cells, (SELECT geography.map_edition($4)) AS edition
  FROM (${sums}) AS total GROUP BY total.starts_on, total.status, illustrative`;

const reportedYears: Statements = { now: yearsFrom(fromTotals), then: yearsFrom(fromCells(cellsThen('$6'))) };

/** @param due the parameter that holds the days on which reports were due */
const daysReported = (due: string) => `sum(CASE WHEN ${isLong('cell')} THEN (
    SELECT count(*) FROM unnest(${due}::date[]) AS due (day) WHERE due.day >= cell.period_from AND due.day < cell.period_to) ELSE 1 END)::int`;

/** $4 the days on which reports were due */
const longReports = ({ cells, counted }: CellSource) => `
  SELECT cell.province_id AS "provinceId", date_part('year', cell.period_from)::int AS year, (${daysReported('$4')} - count(*))::int AS more
  FROM ${cells} WHERE ${reportsOf} AND ${isLong('cell')} AND ${counted} GROUP BY 1, 2`;

const longYears: Statements = { now: longReports(cellsNow), then: longReports(cellsThen('$6')) };

interface MovedYear extends YearReport {
  readonly unitId: number;
  readonly provinceId: number;
}

/** $4 map day, $6 the days on which reports were due */
const exceptions = ({ cells, counted }: CellSource) => `
  SELECT cell.unit_id AS "unitId", cell.province_id AS "provinceId", date_part('year', cell.period_from)::int AS year, figures.total_of(total.value) AS value, ${daysReported('$6')} AS reports,
         ${weakestStatus} AS status, bool_or(${isGenerated('cell.campaign_id')}) AS illustrative
  FROM ${cells} JOIN geography.map_exception e ON e.day = $4 AND cell.province_id = e.province_id AND cell.unit_id = e.unit_id
  WHERE ${reportsOf} AND ${counted} GROUP BY 1, 2, 3`;

const exceptionYears: Statements = { now: exceptions(cellsNow), then: exceptions(cellsThen('$7')) };

/** The communes of a province on a day, and those that sent a piece to them. $4 map day, $7 province, $8 day */
const within: [sources: string, targets: string] = [
  `cell.unit_id IN (SELECT id FROM wanted UNION SELECT l.from_unit_id FROM geography.map_link l JOIN wanted ON wanted.id = l.to_unit_id WHERE l.day = $4)`,
  `stay.province_id = $7::int AND ${inForceOn('stay', '$8::date')}`,
];

/**
 * Counts by commune of the map and year: what a unit reported in a year is added up first, then goes over in whole persons. Parts go by the largest
 * remainder, as in `restate`. $1 indicator, $2–$3 years, $4 map day, $5 the campaign that is looked at, $6 the days on which reports were due
 */
const communes = ({ cells, counted }: CellSource, sources: string, targets: string) => `
  WITH wanted AS (SELECT DISTINCT stay.unit_id AS id FROM geography.unit_stay AS stay WHERE ${targets}),
  reported AS (
    SELECT cell.unit_id, date_part('year', cell.period_from)::int AS year, figures.total_of(total.value) AS value,
           min(array_position(ARRAY['${statuses.join("','")}'], total.status)) AS weakest, bool_or(${isGenerated('cell.campaign_id')}) AS generated, ${daysReported('$6')} AS reports
    FROM ${cells} WHERE ${reportsOf} AND ${counted} AND ${sources} GROUP BY 1, 2),
  due AS (
    SELECT reported.year, reported.unit_id AS source, link.to_unit_id AS unit_id, reported.weakest, reported.generated, reported.reports, reported.value,
           div(reported.value * link.weight, link.total) AS floor, mod(reported.value * link.weight, link.total) AS rest
    FROM reported JOIN geography.map_link link ON link.day = $4 AND link.from_unit_id = reported.unit_id AND link.pieces > 1),
  placed AS (
    SELECT COALESCE(link.to_unit_id, reported.unit_id) AS unit_id, reported.year, reported.value, reported.weakest, reported.generated, reported.reports,
           CASE WHEN link.sure IS FALSE THEN 1 ELSE 0 END AS vague
    FROM reported LEFT JOIN geography.map_link link ON link.day = $4 AND link.from_unit_id = reported.unit_id
    WHERE link.pieces IS NULL OR link.pieces = 1
    UNION ALL
    SELECT unit_id, year,
           floor + (row_number() OVER (PARTITION BY year, source ORDER BY rest DESC, unit_id) <= value - sum(floor) OVER (PARTITION BY year, source))::int,
           weakest, generated, reports, CASE WHEN floor IS NULL THEN 2 ELSE 1 END
    FROM due),
  summed AS (
    SELECT unit_id, year, sum(value) AS value, min(weakest) AS weakest, bool_or(generated) AS generated, sum(reports)::int AS reports, max(vague) AS vague FROM placed GROUP BY 1, 2)
  SELECT summed.unit_id AS "unitId", summed.year, summed.vague, summed.weakest, summed.generated AS illustrative, summed.reports, CASE WHEN summed.vague < 2 THEN summed.value END AS value
  FROM summed WHERE summed.unit_id IN (SELECT id FROM wanted) ORDER BY 1, 2`;

const communeYears: Statements = { now: communes(cellsNow, 'true', 'true'), then: communes(cellsThen('$7'), 'true', 'true') };
const communeYearsOf: Statements = { now: communes(cellsNow, ...within), then: communes(cellsThen('$9'), ...within) };
