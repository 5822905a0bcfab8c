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
  /** The sheet of each unit's province. */
  readonly sheetIds: readonly number[];
}

/** Writes many units' counts of a day in one statement, with revisions and roll-ups. Whoever calls it answers for the audit row and the rules. */
@Injectable()
export class BulkEntryService {
  /** One sheet a province for a day, already approved; returns its id by province. */
  async approvedSheets(
    manager: EntityManager,
    campaignId: number,
    day: Day,
    provinceIds: readonly number[],
    makerId: number,
    checkerId: number,
  ): Promise<Map<number, number>> {
    const rows = await manager.query<{ id: number; unitId: number }[]>(
      `INSERT INTO result_sheet (campaign_id, unit_id, day, state, submitted_by, submitted_at, decided_by, decided_at)
       SELECT $1, unnest($3::int[]), $2, 'approved', $4, now(), $5, now() RETURNING result_sheet.id, result_sheet.unit_id AS "unitId"`,
      [campaignId, day, provinceIds, makerId, checkerId],
    );
    return new Map(rows.map(({ id, unitId }) => [unitId, id]));
  }

  async write(manager: EntityManager, bulk: BulkDay, status: Status, actorId: number, sourceId: number | null): Promise<void> {
    await manager.query(
      `INSERT INTO observation_cell (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, wave_id, source_id, sheet_id, value, status, entered_by)
       SELECT entry.province_id, entry.unit_id, $5, $6::date, $6::date + 1, $7, $8, $9, entry.sheet_id, entry.value, $10, $11
       FROM unnest($1::int[], $2::int[], $3::bigint[], $4::int[]) AS entry (province_id, unit_id, value, sheet_id)`,
      [
        bulk.provinceIds,
        bulk.unitIds,
        bulk.values,
        bulk.sheetIds,
        bulk.indicatorId,
        bulk.day,
        bulk.campaignId,
        bulk.waveId,
        sourceId,
        status,
        actorId,
      ],
    );
  }
}
