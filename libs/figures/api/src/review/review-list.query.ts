import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import type { FollowingSheet, SheetList } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { squeeze } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { limitOf, orderBy } from '@ra-quan/shared/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { isLeftBehind } from './left-behind.query';
import type { SheetsQueryDto } from './sheets.dto';
import { SheetsQuery, ofSheet, reportedUnits, sheetColumns, sheetSource, type SheetRow } from './sheets.query';

/** By the number of the indicator in the catalogue; what nobody reported stands below what is zero. */
const countsOf = (indicatorId: number) =>
  `COALESCE((SELECT sum(cell.value) FROM figures.observation_cell AS cell WHERE ${ofSheet} AND cell.indicator_id = ${indicatorId}), -1)`;

const sortable = {
  submittedAt: 'result_sheet.submitted_at',
  day: 'result_sheet.day',
  state: 'result_sheet.state',
  reported: reportedUnits,
  siVoluntaryMobilised: countsOf(1),
  hiHouseholdMobilised: countsOf(2),
  siVoluntaryRenewed: countsOf(3),
  siVoluntaryReturned: countsOf(4),
  hiHouseholdRenewed: countsOf(5),
  siVoluntaryNew: countsOf(6),
  hiHouseholdNew: countsOf(7),
  attendance: countsOf(20),
  peopleReached: countsOf(21),
  eventSiVoluntary: countsOf(22),
  eventHiHousehold: countsOf(23),
  parades: countsOf(24),
  vehicles: countsOf(25),
  smallGroups: countsOf(26),
};

const conditions = `result_sheet.campaign_id = $1 AND ($2::text IS NULL OR result_sheet.state = $2) AND ($3::date IS NULL OR result_sheet.day = $3)
  AND ($4::int[] IS NULL OR result_sheet.unit_id = ANY ($4) AND geography.answers_on($5, result_sheet.unit_id, result_sheet.day))
  AND ($6::int IS NULL OR result_sheet.province_id = $6) AND ($7::text IS NULL OR (result_sheet.event_id IS NULL) = ($7 = 'day'))
  AND ($8::int[] IS NULL OR result_sheet.unit_id = ANY ($8) OR result_sheet.event_id = ANY ($9::int[]))
  AND NOT ${isLeftBehind}`;

const counted = `SELECT count(*)::int AS total FROM figures.result_sheet WHERE ${conditions}`;

const summed = `
  WITH listed AS MATERIALIZED (SELECT result_sheet.province_id, result_sheet.id, result_sheet.day FROM figures.result_sheet WHERE ${conditions}),
    cell AS MATERIALIZED (
      SELECT listed.id, observation_cell.unit_id, observation_cell.indicator_id, observation_cell.value, observation_cell.status
      FROM listed JOIN figures.observation_cell ON observation_cell.province_id = listed.province_id AND observation_cell.sheet_id = listed.id
        AND observation_cell.period_from = listed.day AND observation_cell.value IS NOT NULL)
  SELECT (SELECT count(*)::int FROM (SELECT DISTINCT cell.id, cell.unit_id FROM cell) AS unit) AS reported,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('indicatorId', total.indicator_id, 'value', total.value, 'waiting', total.waiting) ORDER BY total.indicator_id)
      FROM (SELECT cell.indicator_id, sum(cell.value) AS value, COALESCE(sum(cell.value) FILTER (WHERE cell.status <> 'approved'), 0) AS waiting
            FROM cell GROUP BY cell.indicator_id) AS total), '[]') AS totals`;

interface Following {
  readonly id: number | null;
  readonly unitId: number;
  readonly day: Day;
  readonly eventName: string | null;
  readonly left: number;
}

/** The sheets of a campaign as they are reviewed: filtered, ordered, added up, one after the other. */
@Injectable()
export class ReviewListQuery {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly sheets: SheetsQuery,
  ) {}

  /** @throws NotFound where there is no such campaign */
  async page(actor: Actor, query: SheetsQueryDto): Promise<SheetList> {
    const filters = await this.filtersOf(actor, query);
    const rows = await this.database.query<SheetRow[]>(
      `SELECT ${sheetColumns} FROM ${sheetSource} WHERE ${conditions} ${orderBy(query.sort ?? '-day', sortable, 'result_sheet.id')} ${limitOf(query)}`,
      filters,
    );
    const [{ total }] = await this.database.query<[{ total: number }]>(counted, filters);
    if (total === 0) await this.campaigns.facts(query.campaign);
    const [sums] = await this.database.query<[SheetList['sums']]>(summed, filters);
    return { items: await this.sheets.complete(actor, rows), total, sums };
  }

  /** The sheet itself keeps its place, also where a decision took it out of the filter. @throws NotFound, also outside the territory */
  async following(actor: Actor, id: number, query: SheetsQueryDto): Promise<FollowingSheet> {
    await this.sheets.one(actor, id);
    const [found] = await this.database.query<[Following]>(
      `WITH listed AS MATERIALIZED (
         SELECT result_sheet.id, result_sheet.unit_id, result_sheet.day, result_sheet.event_id,
           row_number() OVER (${orderBy(query.sort ?? '-day', sortable, 'result_sheet.id')}) AS place
         FROM figures.result_sheet WHERE result_sheet.id = $10 OR ${conditions})
       SELECT next.id, next.unit_id AS "unitId", next.day, ceremony.name AS "eventName", (SELECT count(*)::int - 1 FROM listed) AS left
       FROM listed AS own
         LEFT JOIN LATERAL (SELECT other.* FROM listed AS other WHERE other.id <> own.id ORDER BY other.place < own.place, other.place LIMIT 1) AS next ON true
         LEFT JOIN launch_events.ceremony ON ceremony.id = next.event_id
       WHERE own.id = $10`,
      [...(await this.filtersOf(actor, query)), id],
    );
    if (found.id === null) return { next: null, left: 0 };
    const { id: nextId, unitId, day, eventName, left } = found;
    const [unitPath] = await this.units.pathsOn([{ unitId, on: day }]);
    return { next: { id: nextId, unitPath: unitPath!, day, eventName }, left };
  }

  private async filtersOf(actor: Actor, { campaign, state, day, province, kind, q }: SheetsQueryDto) {
    const named = q === undefined ? null : await this.named(campaign, q);
    const own = await this.territory.unitIds(actor);
    return [campaign, state, day, own, actor.unitId, province, kind, named?.unitIds, named?.eventIds].map((value) => value ?? null);
  }

  /** Units and ceremonies with sheets, of which the name or the path holds what was typed. */
  private async named(campaign: number, q: string) {
    const typed = squeeze(q);
    const rows = await this.database.query<{ unitId: number; eventId: number | null; day: Day; eventName: string | null }[]>(
      `SELECT DISTINCT ON (result_sheet.unit_id, result_sheet.event_id) result_sheet.unit_id AS "unitId", result_sheet.event_id AS "eventId", result_sheet.day,
         ceremony.name AS "eventName"
       FROM figures.result_sheet LEFT JOIN launch_events.ceremony ON ceremony.id = result_sheet.event_id
       WHERE result_sheet.campaign_id = $1 ORDER BY result_sheet.unit_id, result_sheet.event_id, result_sheet.day DESC`,
      [campaign],
    );
    const paths = await this.units.pathsOn(rows.map(({ unitId, day }) => ({ unitId, on: day })));
    const holds = (name: string | null | undefined) => name !== null && name !== undefined && squeeze(name).includes(typed);
    return {
      unitIds: rows.flatMap(({ unitId }, index) => (holds(paths[index]) ? unitId : [])),
      eventIds: rows.flatMap(({ eventId, eventName }) => (eventId !== null && holds(eventName) ? eventId : [])),
    };
  }
}
