import { Injectable } from '@nestjs/common';
import type { Status } from '@ra-quan/figures/model';
import type { Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** Counts of one day of many units, as columns. */
export interface BulkDay {
  readonly campaignId: number;
  readonly waveId: number | null;
  readonly day: Day;
  readonly indicatorId: number;
  readonly provinceIds: readonly number[];
  readonly unitIds: readonly number[];
  readonly values: readonly number[];
}

/** Writes many units' counts of a day in one statement, with revisions and roll-ups. Whoever calls it answers for the audit row and the rules. */
@Injectable()
export class BulkEntryService {
  async write(manager: EntityManager, bulk: BulkDay, status: Status, actorId: number, sourceId: number | null): Promise<void> {
    await manager.query(
      `INSERT INTO observation_cell (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, wave_id, source_id, value, status, entered_by)
       SELECT entry.province_id, entry.unit_id, $4, $5::date, $5::date + 1, $6, $7, $8, entry.value, $9, $10
       FROM unnest($1::int[], $2::int[], $3::bigint[]) AS entry (province_id, unit_id, value)`,
      [bulk.provinceIds, bulk.unitIds, bulk.values, bulk.indicatorId, bulk.day, bulk.campaignId, bulk.waveId, sourceId, status, actorId],
    );
  }
}
