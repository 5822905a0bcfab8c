import { Component, computed, effect, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { NoCampaign } from '@ra-quan/campaigns/web';
import { entryIn } from '@ra-quan/figures/model';
import { UnitPicker } from '@ra-quan/geography/web';
import { type Day, addDays } from '@ra-quan/shared/model';
import {
  DateInput,
  EditGrid,
  EmptyState,
  FormField,
  type GridInput,
  type GridPlace,
  Icon,
  LoadProblem,
  Mark,
  MarkLegend,
  PageHeader,
  RefusedCells,
  Skeleton,
  Stepper,
  cellKey,
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
  today,
  urlState,
  warnWhile,
} from '@ra-quan/shared/web';
import { CellHistory } from '../cell-history';
import { FiguresClient } from '../figures.client';
import { ResultsViews } from '../results-views';
import { columnsOf, reportedUnits, rowsOf, sumsOf } from '../sheet-grid';
import { pasteInto } from './paste-into';
import { SheetEntry } from './sheet-entry';
import { SheetPanel } from './sheet-panel';

/** The figures of a province's communes on a day, or of one ceremony: typed, pasted, saved by themselves, submitted. */
@Component({
  selector: 'rq-entry-page',
  imports: [
    CellHistory,
    CountPipe,
    DateInput,
    EditGrid,
    EmptyState,
    FormField,
    Icon,
    LoadProblem,
    Mark,
    MarkLegend,
    NoCampaign,
    PageHeader,
    ReactiveFormsModule,
    RefusedCells,
    ResultsViews,
    SheetPanel,
    Skeleton,
    Stepper,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './entry-page.html',
  styleUrl: './entry-page.scss',
})
export class EntryPage implements HoldsInput {
  private readonly session = inject(Session);
  private readonly dialogs = inject(MatDialog);
  private readonly language = inject(LanguageChoice).current;
  protected readonly context = inject(CampaignContext);

  protected readonly url = urlState({ day: dayParam(), unit: numberParam(), event: numberParam() });
  /** Who works in the whole country chooses a province first. */
  protected readonly choosesUnit = this.session.user()?.unitId === null;
  protected readonly day = computed(() => this.url.values().day ?? usualDay(this.context.campaign()));
  protected readonly answer = inject(FiguresClient).grid(() => {
    const campaign = this.context.id();
    const { unit, event } = this.url.values();
    if (campaign === null || (this.choosesUnit && unit === null && event === null)) return undefined;
    return event === null ? { campaign, unit, day: this.day() } : { campaign, event };
  });
  /** What was shown stays while the same sheet is read again. */
  protected readonly grid = lastAnswerOf(this.answer, () => !this.answer.error());
  private readonly forbidden = computed(() => problemOf(this.answer.error())?.status === 403);
  /** In words; a refusal has a page of its own. */
  protected readonly failure = computed(() =>
    this.answer.error() && !this.forbidden() ? (problemOf(this.answer.error())?.detail ?? '') : undefined,
  );
  protected readonly entry = new SheetEntry(this.grid, () => this.answer.reload());

  protected readonly editable = computed(() => {
    const grid = this.grid();
    return grid !== undefined && this.session.may('figures.enter') && (!grid.sheet || entryIn(grid.sheet.state) !== 'closed');
  });
  protected readonly onlySilent = signal(false);
  protected readonly columns = computed(() => (this.grid() ? columnsOf(this.grid()!, this.language()) : []));
  private readonly allRows = computed(() => {
    const grid = this.grid();
    const justSaved = this.entry.justSaved();
    return grid ? rowsOf(grid, this.entry.saved(), { drafts: this.entry.drafts(), language: this.language(), justSaved }) : [];
  });
  protected readonly reported = computed(() =>
    this.grid() ? reportedUnits(this.grid()!, this.entry.saved(), this.entry.drafts()) : new Set<number>(),
  );
  protected readonly rows = computed(() =>
    this.onlySilent() ? this.allRows().filter(({ key }) => !this.reported().has(Number(key))) : this.allRows(),
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
    const saved = place && this.entry.saved().get(cellKey(place));
    return place && { id: saved?.cellId || undefined, version: saved?.version ?? 0, name: this.nameOf(cellKey(place)) };
  });

  protected readonly dayControl = new FormControl<Day | null>(null);
  protected readonly unitControl = new FormControl<number | null>(null);

  constructor() {
    const router = inject(Router);
    warnWhile(this.entry.sending);
    effect(() => {
      if (this.forbidden()) void router.navigateByUrl('/403', { skipLocationChange: true });
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

  protected move(days: number): void {
    this.url.set({ day: addDays(this.day(), days) });
  }

  protected type(input: GridInput): void {
    this.entry.type(new Map([[cellKey(input), input.text]]));
  }

  /** A question about a refused cell was answered. */
  protected take({ key, text }: { readonly key: string; readonly text: string }): void {
    this.entry.type(new Map([[key, text]]));
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

  private nameOf(key: string): string {
    const [row, column] = key.split('/');
    const unit = this.grid()?.rows.find(({ unitId }) => String(unitId) === row)?.name ?? '';
    return `${unit} · ${this.columns().find((one) => one.key === column)?.heading ?? ''}`;
  }
}

/** Today, as far as the campaign has begun and not ended. */
function usualDay(campaign: { readonly windowFrom: Day; readonly windowTo: Day } | null): Day {
  const day = today();
  if (!campaign || (day >= campaign.windowFrom && day < campaign.windowTo)) return day;
  return day < campaign.windowFrom ? campaign.windowFrom : addDays(campaign.windowTo, -1);
}
