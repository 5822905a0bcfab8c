import { Injectable } from '@nestjs/common';
import { targetSchemes, indicatorOfScheme, type TargetScheme } from '@ra-quan/targets/model';
import { DataSource } from 'typeorm';

/** What a unit is to reach in a campaign, in persons, of what an indicator counts. */
export interface UnitTarget {
  readonly unitId: number;
  readonly indicatorCode: string;
  readonly value: number;
}

@Injectable()
export class TargetReader {
  constructor(private readonly database: DataSource) {}

  /** The target of a unit in a campaign for what an indicator counts, in persons; `null` where none is set or none can be. */
  async targetFor(campaignId: number, unitId: number, indicatorCode: string): Promise<number | null> {
    const scheme = targetSchemes.find((name) => indicatorOfScheme[name] === indicatorCode);
    if (!scheme) return null;
    const [row] = await this.database.query<{ value: number }[]>(
      'SELECT target.value FROM targets.target WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.unit_id = $3',
      [campaignId, scheme, unitId],
    );
    return row?.value ?? null;
  }

  /** Every target that these units have in a campaign. */
  async targetsOf(campaignId: number, unitIds: readonly number[]): Promise<UnitTarget[]> {
    const rows = await this.database.query<{ unitId: number; scheme: TargetScheme; value: number }[]>(
      `SELECT target.unit_id AS "unitId", target.scheme, target.value FROM targets.target
       WHERE target.campaign_id = $1 AND target.unit_id = ANY ($2::int[]) AND target.value IS NOT NULL`,
      [campaignId, unitIds],
    );
    return rows.map(({ unitId, scheme, value }) => ({ unitId, indicatorCode: indicatorOfScheme[scheme], value }));
  }
}
