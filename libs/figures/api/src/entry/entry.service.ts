import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { entryIn, type Entry, type SheetState } from '@ra-quan/figures/model';
import { RuleBroken } from '@ra-quan/shared/api';
import { formatDay, type Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { writeCells, type CellsWritten } from './cells';
import { EntryPlaces, type EntryPlace } from './entry-place';
import { entryRules } from './entry-rules';
import { answerOnce } from './receipt';

/** What was done: the sheet, and the cells whose value really changed, with their new versions. */
export interface EntryAnswer {
  readonly sheetId: number;
  readonly sheetVersion: number;
  readonly sheetState: SheetState;
  readonly written: CellsWritten;
}

interface SheetRow {
  readonly id: number;
  readonly state: SheetState;
  readonly version: number;
}

@Injectable()
export class EntryService {
  constructor(
    private readonly database: DataSource,
    private readonly places: EntryPlaces,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Writes cells of one day (or event). Either all of it or nothing: two people on one cell give 409 with both values.
   * @param key the sender's idempotency key; the same content sent again changes nothing and gets the same answer
   */
  async enter(actor: Actor, entry: Entry, key: string | undefined): Promise<EntryAnswer> {
    return this.database.transaction((manager) =>
      answerOnce(manager, actor, key, entry, async () => {
        const place = await this.places.of(manager, actor, entry);
        const sheet = await openSheet(manager, entry, place.sheetUnit.id);
        const reopened = entryIn(sheet.state) === 'with-reason' ? await reopen(manager, sheet, entry) : sheet;
        const written = await writeCells(manager, { ...entry, ...place, sheetId: sheet.id, actorId: actor.id });
        if (written.length > 0) await this.log(manager, actor, entry, place, sheet, written);
        return { sheetId: sheet.id, sheetVersion: reopened.version, sheetState: reopened.state, written };
      }),
    );
  }

  private async log(
    manager: EntityManager,
    actor: Actor,
    entry: Entry,
    place: EntryPlace,
    sheet: SheetRow,
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

/** The sheet of the day, shared with everybody who writes into it at the same time; a step of its review waits for them, and they for it. */
async function openSheet(manager: EntityManager, entry: Entry, unitId: number): Promise<SheetRow> {
  const key = [entry.campaignId, unitId, entry.day, entry.eventId ?? null];
  const find = () =>
    manager.query<SheetRow[]>(
      `SELECT result_sheet.id, result_sheet.state, result_sheet.version FROM result_sheet
       WHERE result_sheet.campaign_id = $1 AND result_sheet.unit_id = $2 AND result_sheet.day = $3
         AND result_sheet.event_id IS NOT DISTINCT FROM $4::int FOR SHARE`,
      key,
    );
  let [sheet] = await find();
  if (!sheet) {
    await manager.query(
      'INSERT INTO result_sheet (campaign_id, unit_id, day, event_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      key,
    );
    [sheet] = await find();
  }
  if (entryIn(sheet!.state) === 'closed') throw new RuleBroken(entryRules.underReview);
  return sheet!;
}

/** A correction after approval opens the sheet again, for the corrected cells alone: the others stay approved. */
async function reopen(manager: EntityManager, sheet: SheetRow, entry: Entry): Promise<SheetRow> {
  if (!entry.reason) throw new RuleBroken(entryRules.reasonNeeded);
  const [[reopened]] = await manager.query<[SheetRow[], number]>(
    `UPDATE result_sheet SET state = 'draft', state_reason = NULL, version = version + 1 WHERE result_sheet.id = $1
     RETURNING result_sheet.id, result_sheet.state, result_sheet.version`,
    [sheet.id],
  );
  return reopened!;
}
