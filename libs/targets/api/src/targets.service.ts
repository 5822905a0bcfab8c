import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitReader } from '@ra-quan/geography/api';
import { unitLevel } from '@ra-quan/geography/model';
import { Conflict, RuleBroken, type Rule } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import type { TargetEntryDto, TargetsEntryDto } from './targets.dto';

const campaignOver: Rule = {
  code: 'targets.campaign-over',
  vi: 'Chiến dịch đã kết thúc hoặc đã huỷ.',
  en: 'The campaign is over or was cancelled.',
};
const unitNotThen: Rule = {
  code: 'targets.unit-not-in-force',
  vi: 'Có đơn vị không tồn tại vào ngày bắt đầu chiến dịch, hoặc không phải cả nước, tỉnh, xã.',
  en: 'A unit does not exist on the first day of the campaign, or is not the country, a province or a commune.',
};

interface Stored {
  readonly unitId: number;
  readonly value: number;
  readonly version: number;
}

@Injectable()
export class TargetsService {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly audit: AuditLog,
  ) {}

  /** Sets or removes targets, all or none. @throws Conflict listing the targets that somebody else changed meanwhile */
  async enter(actor: Actor, { campaignId, scheme, targets }: TargetsEntryDto): Promise<{ changed: number }> {
    return this.database.transaction(async (manager) => {
      const campaign = await this.campaigns.facts(campaignId, manager);
      if (campaign.state === 'closed' || campaign.state === 'cancelled') throw new RuleBroken(campaignOver);
      await this.requireUnits(manager, targets, campaign.windowFrom);
      const stored = await lock(manager, campaignId, scheme, targets);
      const changed = targets.filter(({ unitId, value }) => (stored.get(unitId)?.value ?? null) !== value);
      const conflicts = changed.filter(({ unitId, version }) => (stored.get(unitId)?.version ?? 0) !== version);
      if (conflicts.length > 0)
        throw new Conflict(
          conflicts.map(({ unitId, value }) => ({ mine: value, ...(stored.get(unitId) ?? { unitId, value: null, version: 0 }) })),
        );
      if (changed.length === 0) return { changed: 0 };
      await write(manager, campaignId, scheme, changed);
      await this.audit.record(manager, {
        actor,
        action: 'targets.enter',
        subject: { type: 'campaign', id: campaignId, name: campaign.name },
        before: { scheme, targets: changed.map(({ unitId }) => [unitId, stored.get(unitId)?.value ?? null]) },
        after: { scheme, targets: changed.map(({ unitId, value }) => [unitId, value]) },
      });
      return { changed: changed.length };
    });
  }

  private async requireUnits(manager: EntityManager, targets: readonly TargetEntryDto[], day: string): Promise<void> {
    const ids = [...new Set(targets.map(({ unitId }) => unitId))];
    const places = await this.units.placesOn(ids, day, manager);
    const fits = places.size === ids.length && [...places.values()].every(({ level }) => level !== unitLevel.district);
    if (!fits) throw new RuleBroken(unitNotThen);
  }
}

async function lock(
  manager: EntityManager,
  campaignId: number,
  scheme: string,
  targets: readonly TargetEntryDto[],
): Promise<Map<number, Stored>> {
  const rows = await manager.query<Stored[]>(
    `SELECT target.unit_id AS "unitId", target.value, target.version FROM targets.target
     WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.unit_id = ANY ($3::int[]) ORDER BY target.unit_id FOR UPDATE`,
    [campaignId, scheme, targets.map(({ unitId }) => unitId)],
  );
  return new Map(rows.map((row) => [row.unitId, row]));
}

async function write(manager: EntityManager, campaignId: number, scheme: string, targets: readonly TargetEntryDto[]): Promise<void> {
  const removed = targets.filter(({ value }) => value === null);
  const set = targets.filter(({ value }) => value !== null);
  await manager.query(
    'DELETE FROM targets.target WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.unit_id = ANY ($3::int[])',
    [campaignId, scheme, removed.map(({ unitId }) => unitId)],
  );
  await manager.query(
    `INSERT INTO targets.target (campaign_id, scheme, unit_id, value)
     SELECT $1, $2, entry.unit_id, entry.value FROM unnest($3::int[], $4::int[]) AS entry (unit_id, value)
     ON CONFLICT (campaign_id, scheme, unit_id) DO UPDATE SET value = excluded.value, version = target.version + 1`,
    [campaignId, scheme, set.map(({ unitId }) => unitId), set.map(({ value }) => value)],
  );
}
