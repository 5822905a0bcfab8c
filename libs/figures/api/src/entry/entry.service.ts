import { Injectable } from '@nestjs/common';
import { entryOf } from '@ra-quan/audit/api';
import { type Entry, type EntryAnswer, figuresActions } from '@ra-quan/figures/model';
import { Clock, Conflict, RuleBroken, sqlStateOf } from '@ra-quan/shared/api';
import { formatDay, oneDay, type Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { conflictsOf } from './conflicts.query';
import { EntryPlaces, type EntryPlace } from './entry-place';
import { entryRules } from './entry-rules';
import { requireOpen } from './entry-sheet.query';
import { answerOnce } from './receipt.writes';
import { enterObservations } from './observations.writes';

/** What `figures.enter` refuses by; see there. */
const somebodyWasFaster = 'RQ409';
const sheetNotOpen = 'RQ423';

@Injectable()
export class EntryService {
  constructor(
    private readonly database: DataSource,
    private readonly places: EntryPlaces,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes cells of one day (or event). Either all of it or nothing: two people on one cell give 409 with both values.
   * @param key the sender's idempotency key; the same content sent again changes nothing and gets the same answer
   */
  async enter(actor: Actor, entry: Entry, key: string | undefined): Promise<EntryAnswer> {
    const place = await this.places.of(this.database.manager, actor, entry);
    const write = (manager: EntityManager) => this.write(manager, actor, entry, place);
    try {
      // Without a key the one function is the whole transaction.
      if (key === undefined) return await write(this.database.manager);
      return await this.database.transaction((manager) => answerOnce(manager, actor, place.provinceId, key, entry, () => write(manager)));
    } catch (cause) {
      throw await this.explain(cause, entry, place);
    }
  }

  private async write(manager: EntityManager, actor: Actor, entry: Entry, place: EntryPlace): Promise<EntryAnswer> {
    const waveId = await requireOpen(manager, entry, place, this.clock.today());
    const { campaignId, day, reason, cells } = entry;
    const { provinceId, sheetUnit } = place;
    const eventId = entry.eventId ?? null;
    const log = entryOf({
      actor,
      action: figuresActions.enter,
      subject: { type: 'result-sheet', id: 0, name: `${sheetUnit.path}, ${formatDay(day)}` },
      unit: sheetUnit,
      reason,
    });
    return enterObservations<EntryAnswer>(manager, {
      provinceId,
      sheet: { campaignId, unitId: sheetUnit.id, day, eventId },
      frame: { period: oneDay(day), campaignId, waveId, eventId, extent: 'own', status: 'provisional', reason, actorId: actor.id },
      cells,
      log,
    });
  }

  /** What the function of the database refused, in the words of the product. */
  private async explain(cause: unknown, entry: Entry, place: EntryPlace): Promise<unknown> {
    const state = sqlStateOf(cause);
    if (state === somebodyWasFaster) return new Conflict(await conflictsOf(this.database.manager, entry, place));
    // Submitted or approved since the look at it.
    return state === sheetNotOpen ? new RuleBroken(entryRules.underReview) : cause;
  }
}
