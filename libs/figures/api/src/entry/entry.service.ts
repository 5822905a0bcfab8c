import { Injectable } from '@nestjs/common';
import { entryOf } from '@ra-quan/audit/api';
import { type Entry, type EntryAnswer, entryIn, figuresActions, partsTooLarge, partTooLargeWords, severalOf } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { Conflict, RuleBroken, sqlStateOf } from '@ra-quan/shared/api';
import { formatDay, oneDay, type Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { cellOf, conflictsOf, countsBeside } from './conflicts.query';
import { EntryLooks, unitIdsOf, type EntryLook } from './entry-look.query';
import { EntryPlaces, type EntryPlace } from './entry-place';
import { entryRules } from './entry-rules';
import { sheetStateOf } from './entry-sheet.query';
import { answerOnce } from './receipt.writes';
import { enterObservations } from './observations.writes';

/** What `figures.enter` refuses by; see there. */
const somebodyWasFaster = 'RQ409';
const lookedTooEarly = 'RQ412';
const sheetNotOpen = 'RQ423';
const partTooLarge = 'RQ424';

/** Looks that are taken while map and campaign change under the hands of the writer. */
const mostLooks = 3;

@Injectable()
export class EntryService {
  constructor(
    private readonly database: DataSource,
    private readonly looks: EntryLooks,
    private readonly places: EntryPlaces,
    private readonly units: UnitReader,
  ) {}

  /**
   * Writes cells of one day (or event). Either all of it or nothing: two people on one cell give 409 with both values.
   * @param key the sender's idempotency key; the same content sent again changes nothing and gets the same answer
   */
  async enter(actor: Actor, entry: Entry, key: string | undefined): Promise<EntryAnswer> {
    const kept = this.looks.kept(actor, entry);
    // What a kept look does not allow is decided anew: it may be out of date.
    const written = kept && (await this.attempt(actor, entry, key, kept).catch(() => undefined));
    return written ?? this.enterAnew(actor, entry, key);
  }

  private async enterAnew(actor: Actor, entry: Entry, key: string | undefined): Promise<EntryAnswer> {
    for (let turn = 1; ; turn++) {
      try {
        return await this.attempt(actor, entry, key, await this.looks.take(actor, entry));
      } catch (cause) {
        if (sqlStateOf(cause) !== lookedTooEarly || turn === mostLooks) throw cause;
      }
    }
  }

  private async attempt(actor: Actor, entry: Entry, key: string | undefined, look: EntryLook): Promise<EntryAnswer> {
    const place = await this.places.of(entry, look);
    const write = (manager: EntityManager) => this.write(manager, actor, entry, place, look);
    try {
      // Without a key the one function is the whole transaction.
      if (key === undefined) return await write(this.database.manager);
      return await this.database.transaction((manager) => answerOnce(manager, actor, place.provinceId, key, entry, () => write(manager)));
    } catch (cause) {
      throw await this.explain(cause, entry, place);
    }
  }

  private write(manager: EntityManager, actor: Actor, entry: Entry, place: EntryPlace, look: EntryLook): Promise<EntryAnswer> {
    const { campaignId, day, reason, cells } = entry;
    const { provinceId, sheetUnit, waveId } = place;
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
      look: { edition: look.edition, campaign: look.campaign?.version },
    });
  }

  /** What the function of the database refused, in the words of the product. */
  private async explain(cause: unknown, entry: Entry, place: EntryPlace): Promise<unknown> {
    const state = sqlStateOf(cause);
    if (state === partTooLarge) return this.tooLarge(entry, place);
    if (state === somebodyWasFaster) return new Conflict(await conflictsOf(this.database.manager, entry, place));
    if (state !== sheetNotOpen) return cause;
    // A correction after approval needs a reason, and opens the sheet again for the corrected cells alone: the others stay approved.
    const sheet = await sheetStateOf(this.database.manager, entry, place);
    return new RuleBroken(sheet && entryIn(sheet) === 'with-reason' ? entryRules.reasonNeeded : entryRules.underReview);
  }

  private async tooLarge(entry: Entry, place: EntryPlace): Promise<RuleBroken> {
    const unitIds = unitIdsOf(entry);
    const [counts, paths] = await Promise.all([countsBeside(this.database.manager, entry, place), this.units.pathOf(unitIds, entry.day)]);
    const wrong = unitIds.flatMap((unitId) =>
      partsTooLarge((indicatorId) => counts.get(cellOf({ unitId, indicatorId }))).map((one) =>
        partTooLargeWords(one, paths.get(unitId)?.split(',')[0] ?? ''),
      ),
    );
    return new RuleBroken(entryRules.partTooLarge, { which: severalOf(wrong) });
  }
}
