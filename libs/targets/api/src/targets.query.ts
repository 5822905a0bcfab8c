import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitReader } from '@ra-quan/geography/api';
import { unitLevel, type Unit } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { NotFound } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { balanceOf, type DaysTarget, type TargetRow, type TargetTable } from '@ra-quan/targets/model';
import { DataSource } from 'typeorm';
import type { TargetsQueryDto } from './targets.dto';

type Stored = Pick<TargetRow, 'unitId' | 'value' | 'version'>;

@Injectable()
export class TargetsQuery {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
  ) {}

  /** The targets under a parent, on the units of the campaign's first day. */
  async table(actor: Actor, query: TargetsQueryDto): Promise<TargetTable> {
    const campaign = await this.campaigns.facts(query.campaign);
    const day = campaign.windowFrom;
    const origins = actor.unitId === null ? [] : await this.units.originsOn(actor.unitId, day);
    const parentId = query.parent ?? origins[0]?.id ?? actor.unitId;
    const parent = parentId === null ? await this.units.unitByCode('VN', day) : await this.units.unit(parentId, day);
    if (!parent) throw new NotFound();
    await this.territory.requireOn(actor, [{ unitId: parent.id, on: day }]);
    const children = parent.level === unitLevel.nation ? await this.units.provincesAt(day) : await this.units.communesOf(parent.id, day);
    const stored = await this.stored(query, [parent, ...children]);
    const rowOf = ({ id, name }: Unit): TargetRow => ({
      unitId: id,
      name,
      value: stored.get(id)?.value ?? null,
      version: stored.get(id)?.version ?? 0,
    });
    const names = new Map([parent, ...children].map(({ id, name }) => [id, name]));
    const ofDays = (await this.ofDays(query, [...names.keys()])).map((one) => ({ ...one, name: names.get(one.unitId)! }));
    const rows = children.map(rowOf);
    const own = rowOf(parent);
    return {
      campaignId: campaign.id,
      scheme: query.scheme,
      parent: { ...own, path: parent.path, level: parent.level },
      origins: origins.map(({ id, name }) => ({ unitId: id, name })),
      rows,
      ofDays,
      balance: balanceOf(
        own.value,
        rows.map(({ value }) => value),
      ),
    };
  }

  private async stored({ campaign, scheme }: TargetsQueryDto, units: readonly Unit[]): Promise<Map<number, Stored>> {
    const rows = await this.database.query<Stored[]>(
      `SELECT target.unit_id AS "unitId", target.value, target.version FROM targets.target
       WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.period_from IS NULL AND target.unit_id = ANY ($3::int[])`,
      [campaign, scheme, units.map(({ id }) => id)],
    );
    return new Map(rows.map((row) => [row.unitId, row]));
  }

  private ofDays({ campaign, scheme }: TargetsQueryDto, unitIds: readonly number[]): Promise<Omit<DaysTarget, 'name'>[]> {
    return this.database.query<Omit<DaysTarget, 'name'>[]>(
      `SELECT target.unit_id AS "unitId", target.value, target.version, target.period_from AS "from", target.period_to AS "to" FROM targets.target
       WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.period_from IS NOT NULL AND target.value IS NOT NULL AND target.unit_id = ANY ($3::int[])
       ORDER BY target.period_from, target.period_to, array_position($3::int[], target.unit_id)`,
      [campaign, scheme, unitIds],
    );
  }
}
