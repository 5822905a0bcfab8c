import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { extentOfKind, type StatedContent, type StatedFigure, type StatedRevision } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { Territory } from '@ra-quan/identity/api';
import { PartnersQuery } from '@ra-quan/partners/api';
import { NotFound, eachOf, limitOf, orderBy, type Snapshot } from '@ra-quan/shared/api';
import type { Actor, Page, Whole } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { ofCampaign } from '../reading/figure.reader';
import { requireIndicator } from '../reading/known-indicator';
import type { StatedQueryDto } from './stated.dto';

/** A figure as the table keeps it; without a value it was withdrawn. */
export interface StatedCellRow extends Omit<StatedFigure, 'value' | 'unitPath' | 'campaignName' | 'organisationName' | 'status'> {
  readonly value: Whole | null;
  readonly status: StatedContent['status'];
  readonly unitPath: string;
  readonly provinceId: number;
  readonly sourceId: number;
  readonly organisationId: number | null;
}
type Row = Omit<StatedCellRow, 'unitPath'>;

/** Of one and the same: unit, indicator, period, campaign, partner, kind. */
const alike = (left: string, right: string) => `${left}.unit_id = ${right}.unit_id AND ${left}.indicator_id = ${right}.indicator_id
  AND ${left}.period_from = ${right}.period_from AND ${left}.period_to = ${right}.period_to AND ${left}.campaign_id IS NOT DISTINCT FROM ${right}.campaign_id
  AND ${left}.organisation_id IS NOT DISTINCT FROM ${right}.organisation_id AND ${left}.extent = ${right}.extent`;

const columns = `cell.id, CASE cell.extent WHEN 'planned' THEN 'plan' ELSE 'actual' END AS kind, cell.province_id AS "provinceId", cell.indicator_id AS "indicatorId",
  cell.unit_id AS "unitId", cell.period_from AS "from", cell.period_to AS "to", cell.campaign_id AS "campaignId", cell.organisation_id AS "organisationId",
  cell.value, cell.qualifier, cell.status, cell.origin, cell.formula, cell.preferred, cell.version, cell.source_id AS "sourceId",
  jsonb_build_object('title', figure_source.title, 'number', figure_source.number, 'page', figure_source.page, 'publishedOn', figure_source.published_on,
    'url', figure_source.url) AS source,
  person.display_name AS "enteredBy", cell.entered_at AS "enteredAt", cell.reason, beside.sources, beside.conflicts`;

const figures = `figures.observation_cell AS cell JOIN figures.figure_source ON figure_source.id = cell.source_id
  JOIN identity.person ON person.id = cell.entered_by
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS sources, COALESCE(jsonb_agg(jsonb_build_object('id', other.id, 'value', other.value, 'qualifier', other.qualifier,
        'source', other_source.title) ORDER BY other.id) FILTER (WHERE other.value <> cell.value), '[]') AS conflicts
    FROM figures.observation_cell AS other JOIN figures.figure_source AS other_source ON other_source.id = other.source_id
    WHERE ${alike('other', 'cell')} AND other.extent <> 'own' AND other.value IS NOT NULL) AS beside`;

const listed = `${figures} WHERE cell.extent <> 'own' AND cell.value IS NOT NULL AND ($1::int IS NULL OR cell.indicator_id = $1)
  AND ($2::int IS NULL OR cell.period_from < make_date($2::int + 1, 1, 1) AND cell.period_to > make_date($2::int, 1, 1))
  AND ($3::int IS NULL OR cell.unit_id = $3) AND ${ofCampaign('cell.campaign_id', '$4')} AND ($5::text IS NULL OR cell.extent = $5)
  AND ($6::boolean IS NOT TRUE OR beside.conflicts <> '[]') AND ($7::int[] IS NULL OR cell.unit_id = ANY ($7))`;

const list = `SELECT ${columns} FROM ${listed}`;
const count = `SELECT count(*)::int AS total FROM ${listed}`;

const sortable = {
  from: 'cell.period_from',
  indicator: 'cell.indicator_id',
  value: 'cell.value',
  status: 'cell.status',
  source: 'figure_source.title COLLATE "vi-x-icu"',
  enteredAt: 'cell.entered_at',
};
/** Sources for the same stand together, the one that counts first. */
const together =
  'cell.indicator_id, cell.period_to, cell.unit_id, cell.campaign_id, cell.organisation_id, cell.extent, cell.preferred DESC, cell.id';

const orderOf = ({ sort }: StatedQueryDto) => orderBy(sort, sortable, together);

/** All figures of a filter, as they stood at one instant. */
export interface EveryStated {
  readonly total: number;
  readonly rows: AsyncIterable<StatedFigure>;
}

/** What sources state, with what others state beside it. */
@Injectable()
export class StatedQuery {
  constructor(
    private readonly database: DataSource,
    private readonly units: UnitReader,
    private readonly campaigns: CampaignReader,
    private readonly partners: PartnersQuery,
    private readonly territory: Territory,
  ) {}

  async page(actor: Actor, query: StatedQueryDto): Promise<Page<StatedFigure>> {
    const filters = await this.filters(actor, query);
    const rows = await this.database.query<Row[]>(`${list} ${orderOf(query)} ${limitOf(query)}`, filters);
    const [{ total }] = await this.database.query<[{ total: number }]>(count, filters);
    return { total, items: await this.allNamed(rows) };
  }

  /** Every row that the filter finds, read as it is taken. */
  async every(actor: Actor, query: StatedQueryDto, { manager, rows }: Snapshot): Promise<EveryStated> {
    const filters = await this.filters(actor, query, manager);
    const [{ total }] = await manager.query<[{ total: number }]>(count, filters);
    const batches = rows<Row>(`${list} ${orderOf(query)}`, filters);
    return { total, rows: eachOf(batches, (batch) => this.allNamed(batch, manager)) };
  }

  /** @throws NotFound where there is none, it was withdrawn, or it lies outside of the actor's territory */
  async one(actor: Actor, id: number): Promise<StatedFigure> {
    const cell = await this.cell(this.database.manager, id);
    await this.requireKnown(actor, cell);
    if (cell.value === null) throw new NotFound();
    return this.named(cell);
  }

  /** Every revision, the newest first, also of what was withdrawn. */
  async history(actor: Actor, id: number): Promise<StatedRevision[]> {
    const cell = await this.cell(this.database.manager, id);
    await this.requireKnown(actor, cell);
    return this.database.query<StatedRevision[]>(
      `SELECT observation.revision, observation.value, observation.qualifier, observation.status, COALESCE(observation.origin, 'published') AS origin,
              observation.formula, COALESCE(observation.preferred, false) AS preferred, figure_source.title AS source, observation.reason,
              person.display_name AS "enteredBy", observation.entered_at AS "enteredAt"
       FROM figures.observation JOIN identity.person ON person.id = observation.entered_by
         JOIN figures.figure_source ON figure_source.id = observation.source_id
       WHERE observation.province_id = $1 AND observation.cell_id = $2 AND observation.period_from = $3 ORDER BY observation.revision DESC`,
      [cell.provinceId, id, cell.from],
    );
  }

  /** As the table keeps it. @throws NotFound */
  async cell(manager: EntityManager, id: number): Promise<StatedCellRow> {
    const [row] = await manager.query<Row[]>(`SELECT ${columns} FROM ${figures} WHERE cell.id = $1 AND cell.extent <> 'own'`, [id]);
    if (!row) throw new NotFound();
    const [unitPath] = await this.units.pathsOn([{ unitId: row.unitId, on: row.from }], manager);
    return { ...row, unitPath: unitPath! };
  }

  /** As readers are told of it. */
  async named(cell: StatedCellRow, manager?: EntityManager): Promise<StatedFigure> {
    return (await this.allNamed([cell], manager))[0]!;
  }

  private async filters(actor: Actor, query: StatedQueryDto, manager?: EntityManager): Promise<unknown[]> {
    const { indicator, year, unit, campaign, kind, conflicts } = query;
    if (indicator !== undefined) requireIndicator(indicator);
    if (unit !== undefined && unit !== (await this.nation(manager))) await this.territory.require(actor, [unit], manager);
    if (campaign !== undefined) await this.campaigns.facts(campaign, manager);
    const extent = kind && extentOfKind[kind];
    return [
      indicator ?? null,
      year ?? null,
      unit ?? null,
      campaign ?? null,
      extent ?? null,
      conflicts ?? null,
      await this.readable(actor, manager),
    ];
  }

  /** National totals are everybody's; those of a unit are theirs who may see the unit. `null` is all of them. */
  private async readable(actor: Actor, manager?: EntityManager): Promise<readonly number[] | null> {
    const own = await this.territory.unitIds(actor, manager);
    return own && [...own, await this.nation(manager)];
  }

  private async requireKnown(actor: Actor, { unitId }: Pick<Row, 'unitId'>): Promise<void> {
    if (unitId !== (await this.nation())) await this.territory.requireKnown(actor, [unitId]);
  }

  private async nation(manager?: EntityManager): Promise<number> {
    return (await this.units.unitByCode('VN', undefined, manager))!.id;
  }

  private async allNamed(rows: readonly Row[], manager?: EntityManager): Promise<StatedFigure[]> {
    const paths = await this.units.pathsOn(
      rows.map(({ unitId, from }) => ({ unitId, on: from })),
      manager,
    );
    const campaigns = await this.campaigns.namesOf(idsOf(rows, 'campaignId'), manager);
    const partners = await this.partners.namesOf(idsOf(rows, 'organisationId'), manager);
    return rows.map(({ id, kind, indicatorId, unitId, from, to, campaignId, organisationId, ...row }, index) => ({
      id,
      kind,
      indicatorId,
      unitId,
      unitPath: paths[index]!,
      from,
      to,
      campaignId,
      campaignName: (campaignId !== null && campaigns.get(campaignId)) || null,
      organisationName: (organisationId !== null && partners.get(organisationId)) || null,
      value: row.value!,
      qualifier: row.qualifier,
      status: row.status,
      origin: row.origin,
      formula: row.formula,
      source: row.source,
      preferred: row.preferred,
      sources: row.sources,
      conflicts: row.conflicts,
      version: row.version,
      enteredBy: row.enteredBy,
      enteredAt: row.enteredAt,
      reason: row.reason,
    }));
  }
}

const idsOf = (rows: readonly Row[], key: 'campaignId' | 'organisationId') => [...new Set(rows.flatMap((row) => row[key] ?? []))];
