import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import type { Observation } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { unitLevel } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { Clock, NotFound, RuleBroken, eachOf, limitOf, orderBy, type Rule, type Snapshot } from '@ra-quan/shared/api';
import type { Actor, Page } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { isGenerated, ofCampaign } from './figure.reader';
import { requireIndicator } from './known-indicator';
import type { ObservationsQueryDto } from './observations.dto';

const periodBackwards: Rule = {
  code: 'figures.period-backwards',
  vi: 'Ngày cuối của kỳ phải ở sau ngày đầu.',
  en: 'The period must end after it begins.',
};

const sortable = { from: 'observation_cell.period_from', value: 'observation_cell.value', enteredAt: 'observation_cell.entered_at' };

const columns = `observation_cell.id, observation_cell.unit_id AS "unitId", observation_cell.indicator_id AS "indicatorId", observation_cell.period_from AS "from",
  observation_cell.period_to AS "to", observation_cell.campaign_id AS "campaignId", observation_cell.event_id AS "eventId",
  observation_cell.organisation_id AS "organisationId", observation_cell.extent, observation_cell.value, observation_cell.qualifier, observation_cell.status,
  figure_source.title AS source, figure_source.url AS "sourceUrl", observation_cell.origin, observation_cell.preferred, observation_cell.version,
  person.display_name AS "enteredBy", observation_cell.entered_at AS "enteredAt", observation_cell.reason,
  observation_cell.extent = 'own' AND ${isGenerated('observation_cell.campaign_id')} AS illustrative`;

const conditions = `observation_cell.indicator_id = $1 AND observation_cell.period_from >= $2 AND observation_cell.period_to <= $3
  AND ${ofCampaign('observation_cell.campaign_id', '$4')} AND ($5::text IS NULL OR observation_cell.extent = $5)
  AND ($6::int[] IS NULL OR observation_cell.unit_id = ANY ($6) AND (NOT $7 OR observation_cell.province_id = ANY ($6))) AND ($8::int[] IS NULL OR observation_cell.province_id = ANY ($8))
  AND observation_cell.value IS NOT NULL AND observation_cell.extent <> 'planned'`;

const observed = `SELECT ${columns} FROM figures.observation_cell JOIN identity.person ON person.id = observation_cell.entered_by
  LEFT JOIN figures.figure_source ON figure_source.id = observation_cell.source_id WHERE ${conditions}`;

/** How many there are, and whether some were generated, asked once for each campaign. */
const summary = `SELECT COALESCE(sum(part.count), 0)::int AS total,
    COALESCE(bool_or(part.extent = 'own' AND ${isGenerated('part.campaign_id')}), false) AS illustrative
  FROM (SELECT observation_cell.campaign_id, observation_cell.extent, count(*) AS count FROM figures.observation_cell WHERE ${conditions} GROUP BY 1, 2) AS part`;

type Row = Omit<Observation, 'unitPath'>;

const orderOf = ({ sort }: ObservationsQueryDto) => orderBy(sort, sortable, 'observation_cell.id');

/** All observations of a filter, as they stood at one instant. */
export interface EveryObservation {
  readonly total: number;
  readonly illustrative: boolean;
  readonly rows: AsyncIterable<Observation>;
}

/** The observations behind a number: where every sum ends. */
@Injectable()
export class ObservationsQuery {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
  ) {}

  async page(actor: Actor, query: ObservationsQueryDto): Promise<Page<Observation>> {
    const filters = await this.filters(actor, query);
    const rows = await this.database.query<Row[]>(`${observed} ${orderOf(query)} ${limitOf(query)}`, filters);
    const [{ total }] = await this.database.query<[{ total: number }]>(
      `SELECT count(*)::int AS total FROM figures.observation_cell WHERE ${conditions}`,
      filters,
    );
    if (total === 0 && query.campaign !== undefined) await this.campaigns.facts(query.campaign);
    return { total, items: await this.named(rows) };
  }

  /** Every row that the filter finds, read as it is taken. */
  async every(actor: Actor, query: ObservationsQueryDto, { manager, rows }: Snapshot): Promise<EveryObservation> {
    const filters = await this.filters(actor, query, manager);
    const [found] = await manager.query<[{ total: number; illustrative: boolean }]>(summary, filters);
    const batches = rows<Row>(`${observed} ${orderOf(query)}`, filters);
    if (found.total === 0 && query.campaign !== undefined) await this.campaigns.facts(query.campaign, manager);
    return { ...found, rows: eachOf(batches, (batch) => this.named(batch, manager)) };
  }

  private async filters(actor: Actor, query: ObservationsQueryDto, manager?: EntityManager): Promise<unknown[]> {
    requireIndicator(query.indicator);
    if (query.from >= query.to) throw new RuleBroken(periodBackwards);
    const [unitIds, isProvince] = await this.unitsBelow(actor, query.unit, manager);
    return [
      query.indicator,
      query.from,
      query.to,
      query.campaign ?? null,
      query.extent ?? null,
      unitIds,
      isProvince,
      await this.ownProvinces(actor, manager),
    ];
  }

  /** Of whoever answers for a province: where figures lie that are of days on which their unit was its own; `null` for everybody else. */
  private async ownProvinces(actor: Actor, manager?: EntityManager): Promise<readonly number[] | null> {
    const home = actor.unitId === null ? null : await this.units.unitNear(actor.unitId, this.clock.today(), manager);
    return home?.level === unitLevel.province ? this.territory.unitIds(actor, manager) : null;
  }

  /** Each with where its unit stood when its period began. */
  private async named(rows: readonly Row[], manager?: EntityManager): Promise<Observation[]> {
    const paths = await this.units.pathsOn(
      rows.map(({ unitId, from }) => ({ unitId, on: from })),
      manager,
    );
    return rows.map((row, index) => ({ ...row, unitPath: paths[index]! }));
  }

  /**
   * The ids the reader asked for, `null` for the whole country, and whether they are a province's: of a unit that moved, a province has the figures of the
   * days on which the unit was its own. Everybody's national totals are public within the house.
   */
  private async unitsBelow(
    actor: Actor,
    asked: number | undefined,
    manager?: EntityManager,
  ): Promise<readonly [ids: readonly number[] | null, isProvince: boolean]> {
    const unitId = asked ?? actor.unitId;
    if (unitId === null) return [null, false];
    if (asked !== undefined) await this.territory.require(actor, [asked], manager);
    const unit = await this.units.unitNear(unitId, this.clock.today(), manager);
    if (!unit) throw new NotFound();
    if (unit.level === unitLevel.nation) return [null, false];
    const ids = asked === undefined ? await this.territory.unitIds(actor, manager) : await this.units.territoryUnitIds(asked, manager);
    return [ids, unit.level === unitLevel.province];
  }
}
