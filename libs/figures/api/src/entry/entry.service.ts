import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import type { Entry, SheetState } from '@ra-quan/figures/model';
import { Clock, plannedOnce } from '@ra-quan/shared/api';
import { formatDay, type Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { writeCells, type CellsWritten } from './cells';
import { EntryPlaces, type EntryPlace } from './entry-place';
import { openSheet, type EntrySheet } from './entry-sheet';
import { answerOnce } from './receipt';

/** What was done: the sheet, and the cells whose value really changed, with their new versions. */
export interface EntryAnswer {
  readonly sheetId: number;
  readonly sheetVersion: number;
  readonly sheetState: SheetState;
  readonly written: CellsWritten;
}

@Injectable()
export class EntryService {
  constructor(
    private readonly database: DataSource,
    private readonly places: EntryPlaces,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes cells of one day (or event). Either all of it or nothing: two people on one cell give 409 with both values.
   * @param key the sender's idempotency key; the same content sent again changes nothing and gets the same answer
   */
  async enter(actor: Actor, entry: Entry, key: string | undefined): Promise<EntryAnswer> {
    return plannedOnce(this.database, async (manager) => {
      const place = await this.places.of(manager, actor, entry);
      return answerOnce(manager, actor, place.provinceId, key, entry, async () => {
        const sheet = await openSheet(manager, entry, place, this.clock.today());
        const written = await writeCells(manager, { ...entry, ...place, waveId: sheet.waveId, sheetId: sheet.id, actorId: actor.id });
        if (written.length > 0) await this.log(manager, actor, entry, place, sheet, written);
        return { sheetId: sheet.id, sheetVersion: sheet.version, sheetState: sheet.state, written };
      });
    });
  }

  private async log(
    manager: EntityManager,
    actor: Actor,
    entry: Entry,
    place: EntryPlace,
    sheet: EntrySheet,
    written: CellsWritten,
  ): Promise<void> {
    await this.audit.record(manager, {
      actor,
      action: 'figures.enter',
      subject: { type: 'result-sheet', id: sheet.id, name: `${place.sheetUnit.path}, ${formatDay(entry.day)}` },
      unit: place.sheetUnit,
      before: { cells: written.map(({ unitId, indicatorId, before }) => [unitId, indicatorId, before]) },
      after: { cells: written.map(({ unitId, indicatorId, value }) => [unitId, indicatorId, value]) },
      reason: entry.reason,
    });
  }
}
