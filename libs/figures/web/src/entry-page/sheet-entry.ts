import { HttpErrorResponse } from '@angular/common/http';
import { DestroyRef, type Signal, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoService } from '@jsverse/transloco';
import {
  type CellConflict,
  type CellWritten,
  type Entry,
  type EntryAnswer,
  type Grid,
  type GridCell,
  entryIn,
} from '@ra-quan/figures/model';
import { type CellDraft, type Drafts, formatCount, withState, withTyped } from '@ra-quan/shared/model';
import { Confirm, type Texts, TypedHistory, askAboutConflicts } from '@ra-quan/shared/ui';
import { KeptDrafts, LanguageChoice, formatInstant, problemOf } from '@ra-quan/shared/web';
import { FiguresClient } from '../figures.client';
import { columnsOf, contradictionsIn, keyOf, savedCells } from '../sheet-grid';

interface Batch {
  readonly place: string;
  /** The idempotency key: the same batch goes out under it until it is answered. */
  readonly key: string;
  readonly entry: Entry;
  readonly drafts: Drafts;
}

const pauseBeforeSaving = 700;
const pauseBeforeRetry = 5_000;
const largestBatch = 2_000;

/** Saves what is typed into one sheet, in batches, and settles what goes wrong. Make it where `inject` works. */
export class SheetEntry {
  private readonly client = inject(FiguresClient);
  private readonly kept = inject(KeptDrafts).in('entry');
  private readonly confirm = inject(Confirm);
  private readonly dialogs = inject(MatDialog);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;

  private readonly place = computed(() => placeOf(this.grid()));
  readonly drafts = computed(() => this.kept.of(this.place()));
  /** What the server has written since the grid was read: it stands in the cells until the grid is read again. */
  private readonly written = linkedSignal<Grid | undefined, ReadonlyMap<string, GridCell>>({
    source: () => this.grid(),
    computation: () => new Map(),
  });
  readonly saved = computed<ReadonlyMap<string, GridCell>>(
    () => new Map([...(this.grid() ? savedCells(this.grid()!) : []), ...this.written()]),
  );
  readonly justSaved = linkedSignal<string, ReadonlySet<string>>({ source: this.place, computation: () => new Set() });
  /** Why the last attempt failed, in words. */
  readonly problem = linkedSignal<string, string | undefined>({ source: this.place, computation: () => undefined });
  readonly sending = signal(false);
  readonly unsaved = computed(() => this.drafts().size);
  /** What cannot be so: the cells of these stay here until they are set right. */
  readonly contradictions = computed(() => (this.grid() ? contradictionsIn(this.grid()!, this.saved(), this.drafts()) : []));
  readonly contradicting = computed<ReadonlySet<string>>(() => new Set(this.contradictions().flatMap(({ keys }) => keys)));
  private readonly histories = new Map<string, TypedHistory>();
  /** The steps that were typed into this sheet. */
  readonly steps = computed(() => {
    const history = this.histories.get(this.place()) ?? new TypedHistory();
    this.histories.set(this.place(), history);
    return history;
  });
  private unanswered?: Batch;

  constructor(
    private readonly grid: Signal<Grid | undefined>,
    private readonly reload: () => void,
  ) {
    effect((onCleanup) => {
      if (this.ready().size === 0 || !this.grid() || this.sending()) return;
      const pause = untracked(this.problem) === undefined ? pauseBeforeSaving : pauseBeforeRetry;
      const timer = setTimeout(() => void this.save(), pause);
      onCleanup(() => clearTimeout(timer));
    });
    const online = () => void this.save();
    addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => removeEventListener('online', online));
  }

  /** What waits and may go. */
  private ready(): Drafts {
    const contradicting = this.contradicting();
    return new Map([...this.drafts()].filter(([key, { state }]) => state === 'waiting' && !contradicting.has(key)));
  }

  type(typed: Texts): void {
    const text = (key: string) => this.drafts().get(key)?.text ?? String(this.saved().get(key)?.value ?? '');
    this.steps().record(new Map([...typed.keys()].map((key) => [key, text(key)])), typed);
    this.put(typed);
  }

  /** Takes the last step back; what it had already saved is saved anew. Returns the cell to look at. */
  undo(): string | undefined {
    return this.put(this.steps().undo());
  }

  redo(): string | undefined {
    return this.put(this.steps().redo());
  }

  private put(typed: Texts | undefined): string | undefined {
    if (!typed) return undefined;
    this.kept.change(this.place(), (drafts) => withTyped(drafts, typed, (key) => this.saved().get(key)));
    return [...typed.keys()][0];
  }

  /** Cells that failed wait again. */
  retry(): void {
    this.problem.set(undefined);
    this.kept.change(this.place(), (drafts) => withState(drafts, keysIn(drafts, 'failed'), 'waiting'));
    void this.save();
  }

  async save(): Promise<void> {
    const grid = this.grid();
    if (!grid || this.sending()) return;
    this.sending.set(true);
    try {
      const batch = this.unanswered?.place === this.place() ? this.unanswered : await this.nextBatch(grid);
      if (batch) await this.send(batch);
    } finally {
      this.sending.set(false);
    }
  }

  private async nextBatch(grid: Grid): Promise<Batch | undefined> {
    const place = this.place();
    const drafts = new Map([...this.ready()].slice(0, largestBatch));
    if (drafts.size === 0) return undefined;
    const answer = grid.sheet && entryIn(grid.sheet.state) === 'with-reason' ? await this.askForReason() : { reason: undefined };
    if (!answer) {
      this.kept.change(place, () => new Map());
      return undefined;
    }
    const cells = [...drafts].map(([key, { value, version }]) => ({ ...idsOf(key), value: value ?? null, version }));
    const entry = {
      campaignId: grid.campaignId,
      day: grid.day,
      ...(grid.eventId ? { eventId: grid.eventId } : {}),
      cells,
      reason: answer.reason,
    };
    return { place, key: crypto.randomUUID(), entry, drafts };
  }

  private async send(batch: Batch): Promise<void> {
    const { place, key, entry, drafts } = batch;
    this.unanswered = batch;
    this.kept.change(place, (all) => withState(all, keysOfSame(all, drafts), 'sending'));
    try {
      const answer = await this.client.enter(entry, key);
      this.unanswered = undefined;
      this.settle(batch, answer);
    } catch (error) {
      await this.fail(batch, error);
    }
  }

  /** Saved cells leave the drafts; one that was typed again meanwhile has seen the new version. */
  private settle({ place, drafts }: Batch, { written }: EntryAnswer): void {
    const versions = new Map(written.map(({ unitId, indicatorId, version }) => [keyOf(unitId, indicatorId), version]));
    this.kept.change(place, (all) => {
      const left = [...all].flatMap(([key, draft]) => {
        const sent = drafts.get(key);
        if (!sent) return [[key, draft] as const];
        return sent.text === draft.text ? [] : [[key, { ...draft, version: versions.get(key) ?? draft.version }] as const];
      });
      return new Map(left);
    });
    if (place === this.place()) {
      this.problem.set(undefined);
      this.written.update(
        (before) => new Map([...before, ...written.map((cell) => [keyOf(cell.unitId, cell.indicatorId), this.asSaved(cell)] as const)]),
      );
      this.justSaved.update((before) => new Set([...before, ...drafts.keys()]));
    }
    this.reload();
  }

  private asSaved({ unitId, indicatorId, value, version }: CellWritten): GridCell {
    const cellId = this.saved().get(keyOf(unitId, indicatorId))?.cellId ?? 0;
    return { indicatorId, cellId, value, version, qualifier: null, status: 'provisional' };
  }

  private async fail({ place, drafts }: Batch, error: unknown): Promise<void> {
    const status = error instanceof HttpErrorResponse ? error.status : 0;
    const lost = status === 0 || status >= 500;
    if (!lost) this.unanswered = undefined;
    this.kept.change(place, (all) => withState(all, keysOfSame(all, drafts), lost ? 'waiting' : 'failed'));
    this.problem.set(
      lost ? this.transloco.translate('shared.no-network') : (problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved')),
    );
    if (status === 409) await this.settleConflicts(place, (problemOf(error)?.current as readonly CellConflict[] | undefined) ?? []);
    else if (status === 422) this.reload();
  }

  /** Both figures of each cell; what the person keeps is written over the version they have now seen. */
  private async settleConflicts(place: string, conflicts: readonly CellConflict[]): Promise<void> {
    const mine = await askAboutConflicts(
      this.dialogs,
      conflicts.map((conflict) => ({ ...this.inWords(conflict), key: keyOf(conflict.unitId, conflict.indicatorId) })),
    );
    if (!mine) return;
    this.problem.set(undefined);
    this.kept.change(place, (all) => {
      const next = new Map(withState(all, keysIn(all, 'failed'), 'waiting'));
      for (const { unitId, indicatorId, version } of conflicts) {
        const key = keyOf(unitId, indicatorId);
        const draft = next.get(key);
        if (draft && mine.has(key)) next.set(key, { ...draft, version });
        else next.delete(key);
      }
      return next;
    });
    this.reload();
  }

  private inWords({ unitId, indicatorId, mine, theirs, enteredBy, enteredAt }: CellConflict) {
    const grid = this.grid();
    const language = this.language();
    const unit = grid?.rows.find((row) => row.unitId === unitId)?.name ?? '';
    const column = grid ? columnsOf(grid, language).find(({ key }) => key === String(indicatorId))?.heading : '';
    return {
      name: `${unit} · ${column}`,
      mine: formatCount(mine, language),
      theirs: formatCount(theirs, language),
      by: `${enteredBy}, ${formatInstant(enteredAt)}`,
    };
  }

  private askForReason() {
    const text = (key: string) => this.transloco.translate(`figures.entry.correct.${key}`);
    return this.confirm.ask({ title: text('title'), text: text('text'), action: text('action'), reason: 'required' });
  }
}

const placeOf = (grid: Grid | undefined) => (grid ? [grid.campaignId, grid.unitId, grid.day, grid.eventId ?? ''].join('/') : '');

function idsOf(key: string): { unitId: number; indicatorId: number } {
  const [unitId, indicatorId] = key.split('/').map(Number);
  return { unitId: unitId!, indicatorId: indicatorId! };
}

const keysIn = (drafts: Drafts, state: CellDraft['state']) => [...drafts].flatMap(([key, draft]) => (draft.state === state ? key : []));
/** The cells whose text is still the one that was sent. */
const keysOfSame = (all: Drafts, sent: Drafts) => [...sent].flatMap(([key, { text }]) => (all.get(key)?.text === text ? key : []));
