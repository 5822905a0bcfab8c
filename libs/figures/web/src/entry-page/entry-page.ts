import { Component, computed, effect, inject, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { NoCampaign } from '@ra-quan/campaigns/web';
import { entryIn } from '@ra-quan/figures/model';
import { squeeze } from '@ra-quan/geography/model';
import { OriginChoice, UnitPicker } from '@ra-quan/geography/web';
import { type Day, addDays, formatCount } from '@ra-quan/shared/model';
import {
  DateInput,
  EditGrid,
  EditSteps,
  EmptyState,
  type GridInput,
  type GridPlace,
  Icon,
  LoadProblem,
  Mark,
  MarkLegend,
  RowSearch,
  Skeleton,
  Stepper,
  WorkPage,
  cellKey,
  countOf,
} from '@ra-quan/shared/ui';
import {
  CampaignContext,
  CountPipe,
  dayParam,
  type HoldsInput,
  LanguageChoice,
  lastAnswerOf,
  numberParam,
  problemOf,
  Session,
  urlState,
  warnWhile,
} from '@ra-quan/shared/web';
import { CellHistory } from '../cell-history';
import { CellStanding } from '../cell-standing';
import { FiguresClient } from '../figures.client';
import { ResultsViews } from '../results-views';
import { columnsOf, keyOf, reportedUnits, rowsOf, sumsOf } from '../sheet-grid';
import { EntryForm, mostCommunesInForm } from './entry-form';
import { EntryNotices } from './entry-notices';
import { pasteInto } from './paste-into';
import { SheetEntry } from './sheet-entry';
import { SheetProgress } from './sheet-progress';
import { SheetStep } from './sheet-step';

/** The figures of a province's communes on a day, or of one ceremony: typed, pasted, saved by themselves, submitted. */
@Component({
  selector: 'rq-entry-page',
  imports: [
    CellHistory,
    CellStanding,
    CountPipe,
    DateInput,
    EditGrid,
    EditSteps,
    EmptyState,
    EntryForm,
    EntryNotices,
    Icon,
    LoadProblem,
    Mark,
    MarkLegend,
    NoCampaign,
    OriginChoice,
    ReactiveFormsModule,
    ResultsViews,
    RowSearch,
    SheetProgress,
    SheetStep,
    Skeleton,
    Stepper,
    TranslocoPipe,
    UnitPicker,
    WorkPage,
  ],
  templateUrl: './entry-page.html',
  styleUrl: './entry-page.scss',
})
export class EntryPage implements HoldsInput {
  private readonly session = inject(Session);
  private readonly dialogs = inject(MatDialog);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;
  protected readonly context = inject(CampaignContext);

  protected readonly url = urlState({ day: dayParam(), unit: numberParam(), event: numberParam(), commune: numberParam() });
  /** Who works in the whole country chooses a province first. */
  protected readonly choosesUnit = this.session.user()?.unitId === null;
  private readonly client = inject(FiguresClient);
  private readonly asked = computed(
    () => {
      const campaign = this.context.id();
      const { unit, event, day } = this.url.values();
      if (campaign === null || (this.choosesUnit && unit === null && event === null)) return undefined;
      return event === null ? { campaign, unit, day } : { campaign, event };
    },
    { equal: sameAsked },
  );
  /** The day that is read once more. */
  private readonly again = linkedSignal<unknown, { readonly day?: Day } | undefined>({ source: this.asked, computation: () => undefined });
  /** Where the address names no day the server does: the clock of the device may be wrong. Read again it is the same day, also after midnight. */
  protected readonly answer = this.client.grid(() => {
    const [asked, again] = [this.asked(), this.again()];
    return asked && (asked.event || asked.day ? { ...asked } : { ...asked, ...again });
  });
  /** What was shown stays while the same sheet is read again. */
  protected readonly grid = lastAnswerOf(this.answer, () => !this.answer.error());
  protected readonly day = computed(() => this.url.values().day ?? this.grid()?.day ?? null);
  private readonly place = computed(
    () => {
      const grid = this.grid();
      return grid?.eventId === null ? { campaign: grid.campaignId, unit: grid.unitId, day: grid.day } : undefined;
    },
    { equal: sameAsked },
  );
  private readonly standingAnswer = this.client.standing(this.place);
  /** What stands beside the cells; the cells do not wait for it. */
  protected readonly standings = computed(
    () =>
      new Map(
        this.standingAnswer.hasValue() ? this.standingAnswer.value().map((one) => [keyOf(one.unitId, one.indicatorId), one] as const) : [],
      ),
  );
  private readonly forbidden = computed(() => problemOf(this.answer.error())?.status === 403);
  /** In words; a refusal has a page of its own. */
  protected readonly failure = computed(() =>
    this.answer.error() && !this.forbidden() ? (problemOf(this.answer.error())?.detail ?? '') : undefined,
  );
  protected readonly entry = new SheetEntry(this.grid, () => this.readAgain());

  protected readonly editable = computed(() => {
    const grid = this.grid();
    return grid?.origins.length === 0 && this.session.may('figures.enter') && (!grid.sheet || entryIn(grid.sheet.state) !== 'closed');
  });
  /** A commune officer has a few numbers, not a province's grid. */
  protected readonly asForm = computed(() => {
    const grid = this.grid();
    return grid?.eventId === null && grid.rows.length <= mostCommunesInForm;
  });
  /** The units that had not reported when they were asked for: nobody's row goes away under their hands. */
  protected readonly silent = linkedSignal<string, ReadonlySet<number> | undefined>({
    source: computed(() => JSON.stringify(this.place())),
    computation: () => undefined,
  });
  protected readonly columns = computed(() => (this.grid() ? columnsOf(this.grid()!, this.language()) : []));
  private readonly allRows = computed(() => {
    const grid = this.grid();
    if (!grid) return [];
    return rowsOf(grid, this.entry.saved(), {
      drafts: this.entry.drafts(),
      language: this.language(),
      justSaved: this.entry.justSaved(),
      standings: this.standings(),
      contradicting: this.entry.contradicting(),
    });
  });
  protected readonly reported = computed(() => (this.grid() ? reportedUnits(this.grid()!, this.entry.saved()) : new Set<number>()));
  protected readonly rows = computed(() => {
    const silent = this.silent();
    return silent ? this.allRows().filter(({ key }) => silent.has(Number(key))) : this.allRows();
  });
  protected readonly silentText = computed(() =>
    this.transloco.translate(
      'figures.entry.only-silent',
      { count: formatCount((this.grid()?.rows.length ?? 0) - this.reported().size, this.language()) },
      this.language(),
    ),
  );
  protected readonly sums = computed(() =>
    this.grid() ? sumsOf(this.grid()!, this.entry.saved(), this.entry.drafts(), this.language()) : [],
  );
  protected readonly refused = computed(() =>
    [...this.entry.drafts()].flatMap(([key, { state, text }]) => (state === 'refused' ? { key, text, name: this.nameOf(key) } : [])),
  );
  protected readonly reached = signal<GridPlace | undefined>(undefined);
  protected readonly cell = computed(() => {
    const place = this.reached();
    const key = place && cellKey(place);
    if (!key) return undefined;
    const saved = this.entry.saved().get(key);
    return {
      id: saved?.cellId || undefined,
      version: saved?.version ?? 0,
      name: this.nameOf(key),
      standing: this.standings().get(key),
      value: countOf(key, saved, this.entry.drafts()),
    };
  });
  protected readonly showsHistory = signal(false);
  /** Why the sheet could not be submitted. */
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly table = viewChild(EditGrid);
  protected readonly fold = squeeze;
  /** The row of the commune that the address names, once it is there. */
  private readonly rowAskedFor = computed(() => {
    const { commune } = this.url.values();
    return this.table() && this.grid()?.rows.some(({ unitId }) => unitId === commune) ? String(commune) : undefined;
  });

  protected readonly dayControl = new FormControl<Day | null>(null);
  protected readonly unitControl = new FormControl<number | null>(null);

  constructor() {
    const router = inject(Router);
    warnWhile(this.entry.sending);
    effect(() => {
      if (this.forbidden())
        void router.navigateByUrl('/403', { skipLocationChange: true, info: { refusal: problemOf(this.answer.error())?.detail } });
    });
    effect(() => {
      const row = this.rowAskedFor();
      if (row) untracked(() => this.table()?.enter(row));
    });
    effect(() => {
      if (this.dayControl.value !== this.day()) this.dayControl.setValue(this.day(), { emitEvent: false });
      if (this.unitControl.value !== this.url.values().unit) this.unitControl.setValue(this.url.values().unit, { emitEvent: false });
    });
    this.dayControl.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => {
      if (day && this.dayControl.valid) this.url.set({ day });
    });
    this.unitControl.valueChanges.pipe(takeUntilDestroyed()).subscribe((unit) => {
      if (unit !== null) this.url.set({ unit });
    });
  }

  protected readAgain(): void {
    this.again.set({ day: this.grid()?.day });
  }

  protected move(days: number): void {
    const day = this.day();
    if (day !== null) this.url.set({ day: addDays(day, days) });
  }

  protected filterSilent(): void {
    const reported = this.reported();
    const rows = this.grid()?.rows ?? [];
    this.silent.update((before) => (before ? undefined : new Set(rows.map(({ unitId }) => unitId).filter((id) => !reported.has(id)))));
  }

  protected type(input: GridInput): void {
    this.entry.type(new Map([[cellKey(input), input.text]]));
  }

  protected undo(): void {
    this.show(this.entry.undo());
  }

  protected redo(): void {
    this.show(this.entry.redo());
  }

  /** A question about a refused cell was answered. */
  protected textOf({ key, text }: { readonly key: string; readonly text: string }): ReadonlyMap<string, string> {
    return new Map([[key, text]]);
  }

  protected async paste(input: GridInput): Promise<void> {
    const grid = this.grid();
    const typed = grid && (await pasteInto(this.dialogs, input, grid, this.rows(), this.columns()));
    if (typed) this.entry.type(typed);
  }

  async heldInput() {
    await this.entry.save();
    return this.entry.unsaved() > 0 ? { kept: this.entry.unsaved() } : undefined;
  }

  private show(key: string | undefined): void {
    const [row, column] = key?.split('/') ?? [];
    if (row) this.table()?.reveal(row, column);
  }

  private nameOf(key: string): string {
    const [row, column] = key.split('/');
    const unit = this.grid()?.rows.find(({ unitId }) => String(unitId) === row)?.name ?? '';
    return `${unit} · ${this.columns().find((one) => one.key === column)?.heading ?? ''}`;
  }
}

const sameAsked = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);
