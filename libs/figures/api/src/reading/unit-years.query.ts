import { statuses } from '@ra-quan/figures/model';
import { inForceOn } from '@ra-quan/geography/api';
import { counted, isGenerated, isInEarnest, isLong, weakestStatus } from './figure.reader';
import { cellsNow, cellsThen, countedThen } from './vintage.reader';

// What units reported by year: each statement as things stand, and (`Then`) as they were known at the instant that is its last parameter.

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

const fromCells = (cells: string, holds: string) => `
  SELECT cell.province_id, date_trunc('year', cell.period_from)::date AS starts_on, total.status, cell.campaign_id, figures.total_of(total.value) AS value, count(*) AS cells
  FROM ${cells} WHERE ${reportsOf} AND ${holds} GROUP BY 1, 2, 3, 4`;

/** Some ten rows instead of hundreds: sending and reading rows is most of the work. $4 day */
const yearsFrom = (sums: string) => `
  SELECT date_part('year', total.starts_on)::int AS year, total.status, ${isGenerated('total.campaign_id')} AS illustrative, json_agg(total.province_id) AS "provinceIds", json_agg(total.value) AS values,
         json_agg(total.cells) AS cells, (SELECT geography.map_edition($4)) AS edition
  FROM (${sums}) AS total GROUP BY total.starts_on, total.status, illustrative`;

export const reportedYears = yearsFrom(fromTotals);
export const reportedYearsThen = yearsFrom(fromCells(cellsThen('$6'), countedThen));

/**
 * Reports of months in which something was due, by province; what is in the sums of a month and not in those of its days was reported at once.
 * $1 indicator, $2 months, $3 the campaign that is looked at, $4 the days on which reports were due
 */
export const reportsDue = `
  SELECT kept.province_id AS "provinceId", kept.month::text AS month, sum(kept.days)::int AS days, sum(kept.long)::int AS long FROM (
    SELECT total.province_id, total.starts_on AS month, 0 AS days, total.cells AS long FROM figures.total
    WHERE total.indicator_id = $1 AND total.grain = 'month' AND total.starts_on = ANY ($2::date[]) AND total.province_id <> 0
      AND ${isInEarnest('total.campaign_id', '$3')}
    UNION ALL
    SELECT total.province_id, month.first, CASE WHEN total.starts_on = ANY ($4::date[]) THEN total.cells ELSE 0 END, -total.cells
    FROM unnest($2::date[]) AS month (first) JOIN figures.total ON total.grain = 'day' AND total.starts_on >= month.first AND total.starts_on < month.first + interval '1 month'
    WHERE total.indicator_id = $1 AND total.province_id <> 0 AND ${isInEarnest('total.campaign_id', '$3')}
    UNION ALL
    SELECT change.province_id, date_trunc('month', change.period_from)::date,
      CASE WHEN NOT ${isLong('change')} AND change.period_from = ANY ($4::date[]) THEN change.cells ELSE 0 END, CASE WHEN ${isLong('change')} THEN change.cells ELSE 0 END
    FROM figures.total_change AS change
    WHERE change.indicator_id = $1 AND date_trunc('month', change.period_from)::date = ANY ($2::date[]) AND ${isInEarnest('change.campaign_id', '$3')}) AS kept
  GROUP BY 1, 2 HAVING sum(kept.days) <> 0 OR sum(kept.long) <> 0`;

export const reportsDueThen = `
  SELECT cell.province_id AS "provinceId", date_trunc('month', cell.period_from)::date::text AS month,
    count(*) FILTER (WHERE NOT ${isLong('cell')} AND cell.period_from = ANY ($4::date[]))::int AS days, count(*) FILTER (WHERE ${isLong('cell')})::int AS long
  FROM ${cellsThen('$5')} WHERE cell.indicator_id = $1 AND (cell.period_from = ANY ($2::date[]) OR cell.period_from = ANY ($4::date[]))
    AND ${isInEarnest('cell.campaign_id', '$3')} AND ${countedThen} GROUP BY 1, 2`;

/** How many of the days on which reports were due lie in a month, for a cell that reports it at once; $6 the days. */
const monthDue = `LEFT JOIN (
    SELECT date_trunc('month', due.day)::date AS month, count(*) AS days FROM unnest($6::date[]) AS due (day) GROUP BY 1) AS month_due
    ON month_due.month = cell.period_from AND ${isLong('cell')}`;

const daysReported = `sum(CASE WHEN ${isLong('cell')} THEN COALESCE(month_due.days, 0) WHEN cell.period_from = ANY ($6::date[]) THEN 1 ELSE 0 END)::int`;

/** $4 map day, $6 the days on which reports were due */
const exceptions = (cells: string, holds: string) => `
  SELECT cell.unit_id AS "unitId", cell.province_id AS "provinceId", date_part('year', cell.period_from)::int AS year, figures.total_of(total.value) AS value, ${daysReported} AS reports,
         ${weakestStatus} AS status, bool_or(${isGenerated('cell.campaign_id')}) AS illustrative
  FROM ${cells} JOIN geography.map_exception e ON e.day = $4 AND cell.province_id = e.province_id AND cell.unit_id = e.unit_id
    ${monthDue}
  WHERE ${reportsOf} AND ${holds} GROUP BY 1, 2, 3`;

export const exceptionYears = exceptions(cellsNow, counted('cell'));
export const exceptionYearsThen = exceptions(cellsThen('$7'), countedThen);

/** The communes of a province on a day, and those that sent a piece to them. $4 map day, $7 province, $8 day */
const sentTo = `cell.unit_id IN (SELECT id FROM wanted UNION SELECT l.from_unit_id FROM geography.map_link l JOIN wanted ON wanted.id = l.to_unit_id WHERE l.day = $4)`;
const standingIn = `stay.province_id = $7::int AND ${inForceOn('stay', '$8::date')}`;

/**
 * Counts by commune of the map and year: what a unit reported in a year is added up first, then goes over in whole persons. Parts go by the largest
 * remainder, as in `restate`. $1 indicator, $2–$3 years, $4 map day, $5 the campaign that is looked at, $6 the days on which reports were due
 */
const communes = (cells: string, holds: string, sources: string, targets: string) => `
  WITH wanted AS (SELECT DISTINCT stay.unit_id AS id FROM geography.unit_stay AS stay WHERE ${targets}),
  reported AS (
    SELECT cell.unit_id, date_part('year', cell.period_from)::int AS year, figures.total_of(total.value) AS value,
           min(array_position(ARRAY['${statuses.join("','")}'], total.status)) AS weakest, bool_or(${isGenerated('cell.campaign_id')}) AS generated, ${daysReported} AS reports
    FROM ${cells} ${monthDue} WHERE ${reportsOf} AND ${holds} AND ${sources} GROUP BY 1, 2),
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

export const communeYears = communes(cellsNow, counted('cell'), 'true', 'true');
export const communeYearsThen = communes(cellsThen('$7'), countedThen, 'true', 'true');
export const communeYearsOf = communes(cellsNow, counted('cell'), sentTo, standingIn);
export const communeYearsOfThen = communes(cellsThen('$9'), countedThen, sentTo, standingIn);
