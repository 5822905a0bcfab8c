import { Injectable } from '@nestjs/common';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import { sheetWorkflow, type Grid, type GridCell, type SheetFacts } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { unitLevel, type Unit } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { LaunchEventReader } from '@ra-quan/launch-events/api';
import { Clock, NotFound, RuleBroken } from '@ra-quan/shared/api';
import { actionsIn, addDays, contains, formatDay, permissionsFor, type Actor, type Day } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import type { GridQueryDto } from './entry.dto';
import { entryRules } from './entry-rules';

type CellRow = GridCell & { readonly unitId: number };

@Injectable()
export class GridQuery {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly events: LaunchEventReader,
    private readonly territory: Territory,
    private readonly clock: Clock,
  ) {}

  /** The grid of a province's communes on a day, or of one event. */
  async read(actor: Actor, query: GridQueryDto): Promise<Grid> {
    const campaign = await this.campaigns.facts(query.campaign);
    const event = query.event ? await this.events.facts(query.event) : null;
    if (query.event && event?.campaignId !== campaign.id) throw new NotFound();
    if (event) await this.territory.requireKnownOn(actor, [{ unitId: event.unitId, on: event.day }]);
    const day = event?.day ?? query.day ?? usualDay(campaign, this.clock.today());
    const origins = event || actor.unitId === null ? [] : await this.units.originsOn(actor.unitId, day);
    const unitId = event?.unitId ?? query.unit ?? origins[0]?.id ?? actor.unitId;
    const standing = unitId ? await this.units.unit(unitId, day) : null;
    // A ceremony whose unit, as was recorded later, was no more on its day.
    const unit = standing ?? (event ? await this.units.unitNear(event.unitId, day) : null);
    if (!unit || unit.level === unitLevel.nation) throw new RuleBroken(entryRules.unitNotThen, { day: formatDay(day) });
    await this.territory.requireOn(actor, [{ unitId: unit.id, on: day }]);
    const rows = !standing ? [] : event || unit.level === unitLevel.commune ? [unit] : await this.units.communesOf(unit.id, day);
    const provinceId = await this.provinceOf(unit, day);
    const sheet = await this.sheet(actor, provinceId, campaign.id, event ? unit.id : provinceId, day, event?.id ?? null);
    const isOfProvince = !event && unit.level === unitLevel.province;
    const ended = !standing ? [unit] : sheet && isOfProvince ? await this.endedUnits(provinceId, sheet.id, day, rows) : [];
    const cells = await this.cells(campaign.id, provinceId, [...rows, ...ended], day, event?.id ?? null);
    return {
      campaignId: campaign.id,
      unitId: unit.id,
      unitPath: unit.path,
      day,
      eventId: event?.id ?? null,
      illustrative: campaign.illustrative,
      origins: origins.map(({ id, name }) => ({ unitId: id, name })),
      sheet,
      rows: [...rows, ...ended].map((row) => ({
        unitId: row.id,
        name: row.name,
        code: row.code,
        ended: ended.includes(row),
        cells: cells.flatMap(({ unitId: of, ...cell }) => (of === row.id ? [cell] : [])),
      })),
    };
  }

  /** The province in which the unit stands on the day, or on the day of its life nearest to it. */
  private async provinceOf({ id, validFrom, validTo }: Unit, day: Day): Promise<number> {
    const nearest = day < validFrom ? validFrom : validTo !== null && day >= validTo ? addDays(validTo, -1) : day;
    return (await this.units.provinceOf(id, nearest))!.id;
  }

  /** Units with figures on the sheet that are not of the day: what was recorded later split or ended them. */
  private async endedUnits(provinceId: number, sheetId: number, day: Day, units: readonly Unit[]): Promise<Unit[]> {
    const found = await this.database.query<{ id: number }[]>(
      `SELECT DISTINCT observation_cell.unit_id AS id FROM figures.observation_cell
       WHERE observation_cell.province_id = $1 AND observation_cell.sheet_id = $2 AND observation_cell.period_from = $3
         AND observation_cell.value IS NOT NULL AND NOT observation_cell.unit_id = ANY ($4::int[]) ORDER BY 1`,
      [provinceId, sheetId, day, units.map(({ id }) => id)],
    );
    const ended = await Promise.all(found.map(({ id }) => this.units.unitNear(id, day)));
    return ended.flatMap((unit) => unit ?? []);
  }

  private cells(campaignId: number, provinceId: number, units: readonly Unit[], day: Day, eventId: number | null): Promise<CellRow[]> {
    return this.database.query<CellRow[]>(
      `SELECT observation_cell.unit_id AS "unitId", observation_cell.indicator_id AS "indicatorId", observation_cell.id AS "cellId", observation_cell.value,
              observation_cell.qualifier, observation_cell.status, observation_cell.version
       FROM figures.observation_cell
       WHERE observation_cell.unit_id = ANY ($1::int[]) AND observation_cell.period_from = $2 AND observation_cell.period_to = $2::date + 1
         AND observation_cell.province_id = $5 AND observation_cell.campaign_id = $3 AND observation_cell.event_id IS NOT DISTINCT FROM $4::int
         AND observation_cell.organisation_id IS NULL AND observation_cell.extent = 'own'`,
      [units.map(({ id }) => id), day, campaignId, eventId, provinceId],
    );
  }

  private async sheet(
    actor: Actor,
    provinceId: number,
    campaignId: number,
    unitId: number,
    day: Day,
    eventId: number | null,
  ): Promise<SheetFacts | null> {
    const [sheet] = await this.database.query<Omit<SheetFacts, 'actions'>[]>(
      `SELECT result_sheet.id, result_sheet.state, result_sheet.state_reason AS "stateReason", result_sheet.version FROM figures.result_sheet
       WHERE result_sheet.province_id = $1 AND result_sheet.campaign_id = $2 AND result_sheet.unit_id = $3 AND result_sheet.day = $4
         AND result_sheet.event_id IS NOT DISTINCT FROM $5::int`,
      [provinceId, campaignId, unitId, day, eventId],
    );
    if (!sheet) return null;
    // Whoever answers for a part of it enters that part; the sheet as a whole is not theirs to submit.
    const isTheirs = actor.unitId === null || (await this.units.answersForAll(actor.unitId, [unitId]));
    return { ...sheet, actions: isTheirs ? actionsIn(sheetWorkflow, sheet.state, permissionsFor(actor)) : [] };
  }
}

/** Today, as far as the campaign has begun and not ended. */
function usualDay({ windowFrom: from, windowTo: to }: CampaignFacts, today: Day): Day {
  if (contains({ from, to }, today)) return today;
  return today < from ? from : addDays(to, -1);
}
