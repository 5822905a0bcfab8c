import { Injectable } from '@nestjs/common';
import type { Status } from '@ra-quan/figures/model';
import { oneDay, type Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import { writeObservations } from './write-observations';

/** Counts of one day of many units of a province, as columns. */
export interface BulkDay {
  readonly provinceId: number;
  readonly campaignId: number;
  readonly waveId: number | null;
  readonly day: Day;
  readonly indicatorId: number;
  readonly unitIds: readonly number[];
  readonly values: readonly number[];
  readonly sheetId: number;
}

/** Writes many units' counts of a day at once, with revisions and totals. Whoever calls it answers for the audit row and the rules. */
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
      `INSERT INTO figures.result_sheet (province_id, campaign_id, unit_id, day, state, submitted_by, submitted_at, decided_by, decided_at)
       SELECT province.id, $1, province.id, $2, 'approved', $4, now(), $5, now() FROM unnest($3::int[]) AS province (id)
       RETURNING result_sheet.id, result_sheet.unit_id AS "unitId"`,
      [campaignId, day, provinceIds, makerId, checkerId],
    );
    return new Map(rows.map(({ id, unitId }) => [unitId, id]));
  }

  /** @throws when a unit has a count of that day already */
  async write(manager: EntityManager, bulk: BulkDay, status: Status, actorId: number, sourceId: number | null): Promise<void> {
    const frame = { ...bulk, period: oneDay(bulk.day), extent: 'own' as const, status, actorId, sourceId };
    const counts = bulk.unitIds.map((unitId, index) => ({ unitId, indicatorId: bulk.indicatorId, value: bulk.values[index]!, seen: 0 }));
    const written = await writeObservations(manager, frame, counts);
    if (written.length < counts.length) throw new Error(`${counts.length - written.length} counts of ${bulk.day} are there already`);
  }
}
