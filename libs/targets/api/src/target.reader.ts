import { Injectable } from '@nestjs/common';
import { targetSchemes, indicatorOfScheme } from '@ra-quan/targets/model';
import { DataSource } from 'typeorm';

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
}
