import { Injectable } from '@nestjs/common';
import { targetSchemes, indicatorOfScheme, type TargetScheme } from '@ra-quan/targets/model';
import type { Day, Period } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';

/** What a unit is to reach in a campaign, in persons, of what an indicator counts. */
export interface UnitTarget {
  readonly unitId: number;
  readonly indicatorCode: string;
  readonly value: number;
}

/** Which target is asked for, as it stood when. */
export interface TargetInForceAsked {
  readonly campaignId: number;
  readonly unitId: number;
  readonly indicatorCode: string;
  /** The days that it counts for; `null`: those of the campaign. */
  readonly period: Period | null;
  /** The day on which it was in force. */
  readonly on: Day;
  /** Only what was entered before this instant; `null`: all that is known. */
  readonly knownAt: string | null;
}

/** A target with what it was before, the last first. */
export interface TargetInForce {
  readonly value: number;
  readonly before: readonly { readonly value: number | null; readonly until: Day }[];
}

const schemeOf = (indicatorCode: string) => targetSchemes.find((name) => indicatorOfScheme[name] === indicatorCode);

@Injectable()
export class TargetReader {
  constructor(private readonly database: DataSource) {}

  /** The target of a unit for a campaign's days and what an indicator counts, in persons; `null` where none is set or none can be. */
  async targetFor(campaignId: number, unitId: number, indicatorCode: string): Promise<number | null> {
    const scheme = schemeOf(indicatorCode);
    if (!scheme) return null;
    const [row] = await this.database.query<{ value: number | null }[]>(
      'SELECT target.value FROM targets.target WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.unit_id = $3 AND target.period_from IS NULL',
      [campaignId, scheme, unitId],
    );
    return row?.value ?? null;
  }

  /** The target as it was in force on a day, with what it was before; `null` where none was. */
  async targetInForce({ campaignId, unitId, indicatorCode, period, on, knownAt }: TargetInForceAsked): Promise<TargetInForce | null> {
    const scheme = schemeOf(indicatorCode);
    if (!scheme) return null;
    const rows = await this.database.query<{ value: number | null; effectiveOn: Day | null }[]>(
      `SELECT revision.value, revision.effective_on AS "effectiveOn" FROM targets.target_revision AS revision JOIN targets.target ON target.id = revision.target_id
       WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.unit_id = $3
         AND target.period_from IS NOT DISTINCT FROM $4::date AND target.period_to IS NOT DISTINCT FROM $5::date
         AND ($6::timestamptz IS NULL OR revision.entered_at < $6) AND (revision.effective_on IS NULL OR revision.effective_on <= $7)
       ORDER BY revision.revision DESC`,
      [campaignId, scheme, unitId, period?.from ?? null, period?.to ?? null, knownAt, on],
    );
    const [now, ...earlier] = rows;
    if (!now || now.value === null) return null;
    // Of several values of one day only the last ever counted.
    const days = new Set<Day | null>([now.effectiveOn]);
    const before = earlier.flatMap(({ value, effectiveOn }, at) => {
      const until = rows[at]!.effectiveOn;
      if (days.has(effectiveOn) || until === null) return [];
      days.add(effectiveOn);
      return [{ value, until }];
    });
    return { value: now.value, before };
  }

  /** Every target that these units have in a campaign. */
  async targetsOf(campaignId: number, unitIds: readonly number[]): Promise<UnitTarget[]> {
    const rows = await this.database.query<{ unitId: number; scheme: TargetScheme; value: number }[]>(
      `SELECT target.unit_id AS "unitId", target.scheme, target.value FROM targets.target
       WHERE target.campaign_id = $1 AND target.period_from IS NULL AND target.unit_id = ANY ($2::int[]) AND target.value IS NOT NULL`,
      [campaignId, unitIds],
    );
    return rows.map(({ unitId, scheme, value }) => ({ unitId, indicatorCode: indicatorOfScheme[scheme], value }));
  }
}
