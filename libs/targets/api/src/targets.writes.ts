import { Conflict } from '@ra-quan/shared/api';
import type { Day, Period } from '@ra-quan/shared/model';
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

/** Which targets are meant: those of a scheme in a campaign, for its days or for some of them. */
export interface TargetsOf {
  readonly campaignId: number;
  readonly scheme: TargetScheme;
  /** `null`: the days of the campaign. */
  readonly period: Period | null;
}

interface Stored extends TargetWrite {
  readonly before: number | null;
}

const stored = `
  SELECT target.unit_id AS "unitId", target.value, target.value AS before, target.version FROM targets.target
  WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.period_from IS NOT DISTINCT FROM $3::date AND target.period_to IS NOT DISTINCT FROM $4::date
    AND target.unit_id = ANY ($5::int[]) ORDER BY target.unit_id FOR UPDATE`;

/** An insert that turns into an update: a row has one place, so of two first writers one waits and then finds another version. */
const write = `
  INSERT INTO targets.target (campaign_id, scheme, period_from, period_to, unit_id, value, version)
  SELECT $1, $2, $3::date, $4::date, entry.unit_id, entry.value, entry.seen + 1
  FROM unnest($5::int[], $6::int[], $7::int[]) AS entry (unit_id, value, seen) ORDER BY 5
  ON CONFLICT (campaign_id, scheme, unit_id, period_from, period_to) DO UPDATE SET value = excluded.value, version = excluded.version
  WHERE target.version = excluded.version - 1
  RETURNING target.unit_id AS "unitId", target.version`;

/**
 * What was written is kept as it is now. The first value of a target counts from the beginning, as does every value set before its campaign begins; a later
 * one from the day on which it was set, and a correction of the same day in its place.
 */
const keep = `
  INSERT INTO targets.target_revision (target_id, revision, value, effective_on)
  SELECT target.id, target.version, target.value,
    CASE WHEN $4::date <= campaign.window_from THEN NULL
         WHEN (before.entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = $4::date THEN before.effective_on
         WHEN before.target_id IS NOT NULL THEN $4::date END
  FROM targets.target JOIN campaigns.campaign_facts AS campaign ON campaign.id = target.campaign_id
    LEFT JOIN LATERAL (SELECT target_revision.target_id, target_revision.entered_at, target_revision.effective_on FROM targets.target_revision
      WHERE target_revision.target_id = target.id ORDER BY target_revision.revision DESC LIMIT 1) AS before ON true
  WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.unit_id = ANY ($3::int[])
  ON CONFLICT (target_id, revision) DO NOTHING`;

/**
 * Writes the targets that differ from what stands there, all or none. A removed target stays as a row without a value.
 * @param today the day from which they count, where there were others before
 * @throws Conflict listing the targets that somebody else changed since they were seen, with both values
 */
export async function writeTargets(
  manager: EntityManager,
  of: TargetsOf,
  targets: readonly TargetWrite[],
  today: Day,
): Promise<TargetWritten[]> {
  const there = await read(manager, of, targets);
  const differing = targets.filter(({ unitId, value }) => (there.get(unitId)?.value ?? null) !== value);
  if (differing.length === 0) return [];
  const rows = await manager.query<{ unitId: number; version: number }[]>(write, [
    ...parametersOf(of),
    differing.map(({ unitId }) => unitId),
    differing.map(({ value }) => value),
    differing.map(({ version }) => version),
  ]);
  const written = new Map(rows.map(({ unitId, version }) => [unitId, version]));
  // Left alone, or the version of a target that nobody ever set.
  const refused = differing.filter(({ unitId, version }) => !written.has(unitId) || (version > 0 && !there.has(unitId)));
  if (refused.length > 0) throw new Conflict(conflictsOf(refused, await read(manager, of, refused), there));
  await manager.query(keep, [of.campaignId, of.scheme, differing.map(({ unitId }) => unitId), today]);
  return differing.map(({ unitId, value }) => ({ unitId, value, before: there.get(unitId)?.value ?? null }));
}

const parametersOf = ({ campaignId, scheme, period }: TargetsOf) => [campaignId, scheme, period?.from ?? null, period?.to ?? null];

async function read(manager: EntityManager, of: TargetsOf, targets: readonly TargetWrite[]): Promise<Map<number, Stored>> {
  const rows = await manager.query<Stored[]>(stored, [...parametersOf(of), targets.map(({ unitId }) => unitId)]);
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
export interface Passing extends TargetsOf {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Takes persons off one unit's target, which goes when nothing is left of it, and adds them to another's. */
export async function passTarget(manager: EntityManager, { value, from, to, ...of }: Passing, today: Day): Promise<void> {
  await manager.query(
    `UPDATE targets.target SET value = nullif(GREATEST(value - $6, 0), 0), version = version + 1
     WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.period_from IS NOT DISTINCT FROM $3::date
       AND target.period_to IS NOT DISTINCT FROM $4::date AND target.unit_id = $5`,
    [...parametersOf(of), from, value],
  );
  await manager.query(
    `INSERT INTO targets.target (campaign_id, scheme, period_from, period_to, unit_id, value) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (campaign_id, scheme, unit_id, period_from, period_to) DO UPDATE SET value = COALESCE(target.value, 0) + excluded.value, version = target.version + 1`,
    [...parametersOf(of), to, value],
  );
  await manager.query(keep, [of.campaignId, of.scheme, [from, to], today]);
}
