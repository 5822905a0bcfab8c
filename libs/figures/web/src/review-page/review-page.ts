import { Component, computed, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { NoCampaign } from '@ra-quan/campaigns/web';
import { type SheetState, type SheetSummary, indicators, sheetStates } from '@ra-quan/figures/model';
import { type Day, formatDay } from '@ra-quan/shared/model';
import { Cell, type Column, DateInput, Filter, FormField, Input, ListPage } from '@ra-quan/shared/ui';
import {
  CampaignContext,
  CountPipe,
  InstantPipe,
  LanguageChoice,
  Session,
  dayParam,
  listOf,
  numberParam,
  oneOfParam,
  textParam,
  urlState,
} from '@ra-quan/shared/web';
import { FiguresClient } from '../figures.client';
import { ResultsViews } from '../results-views';
import { SheetStateChip } from '../sheet-state-chip';

const filters = [...sheetStates, 'all'] as const;

/** The result sheets of a campaign: for a director those that wait. */
@Component({
  selector: 'rq-review-page',
  imports: [
    Cell,
    CountPipe,
    DateInput,
    Filter,
    FormField,
    Input,
    InstantPipe,
    ListPage,
    NoCampaign,
    ReactiveFormsModule,
    ResultsViews,
    RouterLink,
    SheetStateChip,
    TranslocoPipe,
  ],
  templateUrl: './review-page.html',
  styleUrl: './review-page.scss',
})
export class ReviewPage {
  private readonly router = inject(Router);
  private readonly language = inject(LanguageChoice).current;
  protected readonly context = inject(CampaignContext);
  protected readonly states = filters;
  protected readonly url = urlState({
    state: oneOfParam<SheetState | 'all'>(filters, inject(Session).may('figures.approve') ? 'submitted' : 'all'),
    day: dayParam(),
    page: numberParam(1),
    size: numberParam(50),
    sort: textParam('-day'),
  });
  protected readonly list = listOf(
    inject(FiguresClient).sheets(() => {
      const campaign = this.context.id();
      const { state, ...rest } = this.url.values();
      return campaign === null ? undefined : { campaign, ...rest, state: state === 'all' ? '' : state };
    }),
    this.url,
  );
  protected readonly columns = computed<Column<SheetSummary>[]>(() => [
    { key: 'unit', label: 'figures.unit' },
    { key: 'day', label: 'figures.day', sortable: true, value: ({ day }) => formatDay(day) },
    { key: 'state', label: 'figures.state-label', sortable: true },
    { key: 'reported', label: 'figures.reported', align: 'end' },
    { key: 'totals', label: 'figures.totals' },
    { key: 'submittedAt', label: 'figures.submitted', sortable: true },
    { key: 'decided', label: 'figures.decided' },
  ]);
  protected readonly keyOf = ({ id }: SheetSummary) => id;
  protected readonly day = new FormControl<Day | null>(null);

  constructor() {
    effect(() => this.day.setValue(this.url.values().day, { emitEvent: false }));
    this.day.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => {
      if (this.day.valid) this.url.set({ day });
    });
  }

  protected nameOf(indicatorId: number): string {
    const indicator = indicators.find(({ id }) => id === indicatorId);
    return (this.language() === 'vi' ? indicator?.name : indicator?.nameEn) ?? '';
  }

  protected open({ id }: SheetSummary): void {
    void this.router.navigate(['/results/review', id]);
  }
}
