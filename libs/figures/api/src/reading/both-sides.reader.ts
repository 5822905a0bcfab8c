import { Injectable } from '@nestjs/common';
import { RestatingReader, type Scope } from '@ra-quan/geography/api';
import type { Day } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import type { FigureQuestion } from './figure-source';
import { counted, ofCampaign } from './figure.reader';
import { cellsNow, cellsThen, countedThen } from './vintage.reader';

/** What two periods add up to over the days on which a commune reported in both. */
export interface BothSides {
  readonly subject: number;
  readonly base: number;
  readonly communes: number;
  /** Days of communes. */
  readonly days: number;
}

/** Where: on the map of a day, in a scope, and, below the country, in these communes. */
export interface BothSidesPlace {
  readonly on: Day;
  readonly scope: Scope;
  readonly communeIds: readonly number[] | null;
}

/**
 * Like for like: the first day of one period stands against the first of the other, and so on. On the map of a day a commune that was made of others has
 * reported on a day when all of them have; one that got a piece of another is left out, because that commune's report cannot be parted by days. What was
 * reported of a month at once stands against the same month reported at once.
 */
@Injectable()
export class BothSidesReader {
  constructor(
    private readonly database: DataSource,
    private readonly restating: RestatingReader,
  ) {}

  /** @param knownAt only what was entered before this instant; `null` is all that is known */
  async read(subject: FigureQuestion, base: FigureQuestion, place: BothSidesPlace, knownAt: string | null): Promise<BothSides> {
    const mapDay = await this.restating.mapDayOf(place.on);
    const { provinceIds, sources } = place.scope;
    const provinces = provinceIds && [...new Set([...provinceIds, ...sources.map(({ provinceId }) => provinceId)])];
    const sides = [subject, base].flatMap(({ indicatorId, period, campaignId }) => [indicatorId, period.from, period.to, campaignId]);
    const [row] = await this.database.query<[BothSides]>(knownAt === null ? now : then, [
      mapDay,
      provinces,
      place.communeIds,
      ...sides,
      ...(knownAt === null ? [] : [knownAt]),
    ]);
    return row;
  }
}

/** Whether a unit of the map is among the communes that are asked for; $3. */
const isAsked = (unit: string) => `($3::int[] IS NULL OR ${unit} = ANY ($3))`;

/** The place of a report in the period: its day, counted from the first; of a month that was reported at once −1, −2 … for the first month, the second … */
const placeIn = (from: string) => `
  CASE WHEN cell.period_to = cell.period_from + 1 THEN cell.period_from - ${from}::date
       ELSE -1 - ((cell.period_from - (SELECT date_trunc('month', ${from}::date)::date)) * 100 + 1522) / 3044 END`;

/**
 * What one side reported by commune of the map and day of the period, or month where a whole month was reported at once; $1 map day, $2 provinces.
 * @param indicator the parameters of the side
 */
const placed = (cells: string, holds: string, indicator: string, from: string, to: string, campaign: string) => `
  SELECT COALESCE(link.to_unit_id, cell.unit_id) AS unit_id, ${placeIn(from)} AS at, figures.total_of(total.value) AS value,
         max(cell.period_to - cell.period_from) AS days, count(DISTINCT cell.unit_id) AS reporters
  FROM ${cells} LEFT JOIN geography.map_link AS link ON link.day = $1 AND link.from_unit_id = cell.unit_id
  WHERE ${holds} AND cell.indicator_id = ${indicator} AND cell.period_from >= ${from} AND cell.period_from < ${to} AND cell.period_to <= ${to}
    AND ${ofCampaign('cell.campaign_id', campaign)} AND ($2::int[] IS NULL OR cell.province_id = ANY ($2)) AND (link.pieces IS NULL OR link.pieces = 1)
    AND ${isAsked('COALESCE(link.to_unit_id, cell.unit_id)')}
  GROUP BY 1, 2`;

/**
 * How many units of a day make up a commune of the map, where it was made of others; $1 map day.
 * @param among which of the communes, as `link.to_unit_id`
 */
export const makersOn = (day: string, among: string) => `
  SELECT made.unit_id, count(DISTINCT made.maker_id) AS needed, bool_or(made.pieces > 1) AS has_piece
  FROM (SELECT link.to_unit_id AS unit_id, link.from_unit_id AS maker_id, link.pieces FROM geography.map_link AS link WHERE link.day = $1 AND ${among}
        UNION SELECT link.to_unit_id, link.to_unit_id, 1 FROM geography.map_link AS link WHERE link.day = $1 AND ${among}) AS made
    JOIN geography.unit_life AS life ON life.unit_id = made.maker_id AND life.started_on <= ${day} AND (life.ended_on IS NULL OR life.ended_on > ${day})
  GROUP BY 1`;

const whole = (cells: string, holds: string, indicator: string, from: string, to: string, campaign: string) => `
  SELECT told.* FROM (${placed(cells, holds, indicator, from, to, campaign)}) AS told
    LEFT JOIN (${makersOn(`${from}::date`, isAsked('link.to_unit_id'))}) AS maker ON maker.unit_id = told.unit_id
  WHERE told.reporters >= COALESCE(maker.needed, 1) AND NOT COALESCE(maker.has_piece, false)`;

/** $1 map day, $2 provinces in which it was reported, $3 communes of the map; $4–$7 and $8–$11 either side */
const bothSides = (cells: string, holds: string) => `
  SELECT COALESCE(sum(a.value), 0)::int8 AS subject, COALESCE(sum(b.value), 0)::int8 AS base, count(DISTINCT unit_id)::int AS communes,
         COALESCE(sum(LEAST(a.days, b.days)), 0)::int AS days
  FROM (${whole(cells, holds, '$4', '$5', '$6', '$7')}) AS a
    JOIN (${whole(cells, holds, '$8', '$9', '$10', '$11')}) AS b USING (unit_id, at)`;

const now = bothSides(cellsNow, counted('cell'));
/** $12 the instant */
const then = bothSides(cellsThen('$12'), countedThen);
