import { Injectable } from '@nestjs/common';
import { RestatingReader, type Scope } from '@ra-quan/geography/api';
import type { Day } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { ofCampaign, type FigureQuestion } from './figure.reader';
import { cellsNow, cellsThen, type CellSource } from './vintage.reader';

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
 * reported on a day when all of them have; one that got a piece of another is left out, because that commune's report cannot be parted by days.
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

/**
 * What one side reported by commune of the map and day of the period; $1 map day, $2 provinces.
 * @param indicator the parameters of the side
 */
const placed = ({ cells, counted }: CellSource, indicator: string, from: string, to: string, campaign: string) => `
  SELECT COALESCE(link.to_unit_id, cell.unit_id) AS unit_id, cell.period_from - ${from}::date AS day, sum(total.value) AS value,
         count(DISTINCT cell.unit_id) AS reporters
  FROM ${cells} LEFT JOIN geography.map_link AS link ON link.day = $1 AND link.from_unit_id = cell.unit_id
  WHERE ${counted} AND cell.indicator_id = ${indicator} AND cell.period_from >= ${from} AND cell.period_from < ${to} AND cell.period_to <= ${to}
    AND ${ofCampaign('cell.campaign_id', campaign)} AND ($2::int[] IS NULL OR cell.province_id = ANY ($2)) AND (link.pieces IS NULL OR link.pieces = 1)
  GROUP BY 1, 2`;

/** How many units of a day make up a commune of the map, where it was made of others; $1 map day. */
export const makersOn = (day: string) => `
  SELECT made.unit_id, count(DISTINCT stay.unit_id) AS needed, bool_or(made.pieces > 1) AS has_piece
  FROM (SELECT link.to_unit_id AS unit_id, link.from_unit_id AS maker_id, link.pieces FROM geography.map_link AS link WHERE link.day = $1
        UNION SELECT link.to_unit_id, link.to_unit_id, 1 FROM geography.map_link AS link WHERE link.day = $1) AS made
    JOIN geography.unit_stay AS stay ON stay.unit_id = made.maker_id AND stay.valid_from <= ${day} AND (stay.valid_to IS NULL OR stay.valid_to > ${day})
  GROUP BY 1`;

const whole = (side: string) => `
  SELECT ${side}.unit_id, ${side}.day, ${side}.value FROM ${side} LEFT JOIN ${side}_makers ON ${side}_makers.unit_id = ${side}.unit_id
  WHERE ${side}.reporters >= COALESCE(${side}_makers.needed, 1) AND NOT COALESCE(${side}_makers.has_piece, false)`;

/** $1 map day, $2 provinces in which it was reported, $3 communes of the map; $4–$7 and $8–$11 indicator, first day, end, campaign of either side */
const bothSides = (source: CellSource) => `
  WITH subject AS (${placed(source, '$4', '$5', '$6', '$7')}), subject_makers AS (${makersOn('$5::date')}),
    base AS (${placed(source, '$8', '$9', '$10', '$11')}), base_makers AS (${makersOn('$9::date')})
  SELECT COALESCE(sum(a.value), 0)::int8 AS subject, COALESCE(sum(b.value), 0)::int8 AS base, count(DISTINCT a.unit_id)::int AS communes, count(*)::int AS days
  FROM (${whole('subject')}) AS a JOIN (${whole('base')}) AS b ON b.unit_id = a.unit_id AND b.day = a.day
  WHERE $3::int[] IS NULL OR a.unit_id = ANY ($3)`;

const now = bothSides(cellsNow);
/** $12 the instant */
const then = bothSides(cellsThen('$12'));
