import { Conflict } from '@ra-quan/shared/api';
import type { TargetScheme } from '@ra-quan/targets/model';
import type { EntityManager } from 'typeorm';

/** A target as somebody writes it; `version` is the one they saw, 0 where none ever was. */
export interface TargetWrite {
  readonly unitId: number;
  readonly value: number | null;
  readonly version: number;
}

/** A target that was written. */
export interface TargetWritten {
  readonly unitId: number;
  readonly value: number | null;
  readonly before: number | null;
}

interface Stored extends TargetWrite {
  readonly before: number | null;
}

const stored = `
  SELECT target.unit_id AS "unitId", target.value, target.value AS before, target.version FROM targets.target
  WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.unit_id = ANY ($3::int[]) ORDER BY target.unit_id FOR UPDATE`;

/** An insert that turns into an update: a row has one place, so of two first writers one waits and then finds another version. */
const write = `
  INSERT INTO targets.target (campaign_id, scheme, unit_id, value, version)
  SELECT $1, $2, entry.unit_id, entry.value, entry.seen + 1 FROM unnest($3::int[], $4::int[], $5::int[]) AS entry (unit_id, value, seen) ORDER BY 3
  ON CONFLICT (campaign_id, scheme, unit_id) DO UPDATE SET value = excluded.value, version = excluded.version
  WHERE target.version = excluded.version - 1
  RETURNING target.unit_id AS "unitId", target.version`;

/**
 * Writes the targets that differ from what stands there, all or none. A removed target stays as a row without a value.
 * @throws Conflict listing the targets that somebody else changed since they were seen, with both values
 */
export async function writeTargets(
  manager: EntityManager,
  campaignId: number,
  scheme: TargetScheme,
  targets: readonly TargetWrite[],
): Promise<TargetWritten[]> {
  const there = await read(manager, campaignId, scheme, targets);
  const differing = targets.filter(({ unitId, value }) => (there.get(unitId)?.value ?? null) !== value);
  if (differing.length === 0) return [];
  const rows = await manager.query<{ unitId: number; version: number }[]>(write, [
    campaignId,
    scheme,
    differing.map(({ unitId }) => unitId),
    differing.map(({ value }) => value),
    differing.map(({ version }) => version),
  ]);
  const written = new Map(rows.map(({ unitId, version }) => [unitId, version]));
  // Left alone, or the version of a target that nobody ever set.
  const refused = differing.filter(({ unitId, version }) => !written.has(unitId) || (version > 0 && !there.has(unitId)));
  if (refused.length > 0) throw new Conflict(conflictsOf(refused, await read(manager, campaignId, scheme, refused), there));
  return differing.map(({ unitId, value }) => ({ unitId, value, before: there.get(unitId)?.value ?? null }));
}

async function read(
  manager: EntityManager,
  campaignId: number,
  scheme: TargetScheme,
  targets: readonly TargetWrite[],
): Promise<Map<number, Stored>> {
  const rows = await manager.query<Stored[]>(stored, [campaignId, scheme, targets.map(({ unitId }) => unitId)]);
  return new Map(rows.map((row) => [row.unitId, row]));
}

/** Both values of each; what stands there now was not there before, or is what was just written in vain. */
function conflictsOf(refused: readonly TargetWrite[], now: ReadonlyMap<number, Stored>, before: ReadonlyMap<number, Stored>) {
  return refused.map(({ unitId, value: mine, version }) => {
    const theirs = version > 0 && !before.has(unitId) ? undefined : now.get(unitId);
    return { mine, unitId, value: theirs?.value ?? null, version: theirs?.version ?? 0 };
  });
}

/** Persons of one target on their way from a unit to another. */
export interface Passing {
  readonly campaignId: number;
  readonly scheme: TargetScheme;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Takes persons off one unit's target, which goes when nothing is left of it, and adds them to another's. */
export async function passTarget(manager: EntityManager, { campaignId, scheme, value, from, to }: Passing): Promise<void> {
  await manager.query(
    `UPDATE targets.target SET value = nullif(GREATEST(value - $4, 0), 0), version = version + 1
     WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.unit_id = $3`,
    [campaignId, scheme, from, value],
  );
  await manager.query(
    `INSERT INTO targets.target (campaign_id, scheme, unit_id, value) VALUES ($1, $2, $3, $4)
     ON CONFLICT (campaign_id, scheme, unit_id) DO UPDATE SET value = COALESCE(target.value, 0) + excluded.value, version = target.version + 1`,
    [campaignId, scheme, to, value],
  );
}
