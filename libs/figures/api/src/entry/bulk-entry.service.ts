import { Injectable } from '@nestjs/common';
import type { Status } from '@ra-quan/figures/model';
import { oneDay, type Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import { addSheets, type ReviewedSheet } from '../review/sheets.writes';
import { forgetRehearsal, writeObservations } from './observations.writes';

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
  /** The sheets of a day, each as far as it is in its review; returns their ids by province. */
  sheets(
    manager: EntityManager,
    of: { readonly campaignId: number; readonly day: Day },
    sheets: readonly ReviewedSheet[],
  ): Promise<Map<number, number>> {
    return addSheets(manager, of, sheets);
  }

  /** @throws when a unit has a count of that day already */
  async write(manager: EntityManager, bulk: BulkDay, status: Status, actorId: number, sourceId: number | null): Promise<void> {
    const frame = { ...bulk, period: oneDay(bulk.day), extent: 'own' as const, status, actorId, sourceId };
    const counts = bulk.unitIds.map((unitId, index) => ({ unitId, indicatorId: bulk.indicatorId, value: bulk.values[index]!, seen: 0 }));
    const written = await writeObservations(manager, frame, counts);
    if (written.length < counts.length) throw new Error(`${counts.length - written.length} counts of ${bulk.day} are there already`);
  }

  /** Forgets every figure of a rehearsal. */
  async forgetRehearsal(manager: EntityManager, campaignId: number): Promise<void> {
    await forgetRehearsal(manager, campaignId);
  }
}
