import { Component, computed, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Observation, indicators } from '@ra-quan/figures/model';
import { UnitPicker } from '@ra-quan/geography/web';
import { type Day, addDays, formatPeriod } from '@ra-quan/shared/model';
import {
  Cell,
  type Column,
  DateInput,
  ExportButtons,
  type ExportFormat,
  Filter,
  FormField,
  Input,
  ListPage,
  Mark,
  RowDetail,
} from '@ra-quan/shared/ui';
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
import { CellHistory } from '../cell-history';
import { FiguresClient } from '../figures.client';
import { ResultsViews } from '../results-views';

/** The observations behind a number: where every sum ends, each with its history. */
@Component({
  selector: 'rq-observations-page',
  imports: [
    Cell,
    CellHistory,
    CountPipe,
    DateInput,
    ExportButtons,
    Filter,
    FormField,
    Input,
    InstantPipe,
    ListPage,
    Mark,
    ReactiveFormsModule,
    ResultsViews,
    RowDetail,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './observations-page.html',
  styleUrl: './observations-page.scss',
})
export class ObservationsPage {
  private readonly client = inject(FiguresClient);
  private readonly language = inject(LanguageChoice).current;
  protected readonly context = inject(CampaignContext);
  protected readonly territory = inject(Session).user()?.unitId ?? null;

  protected readonly extents = ['own', 'stated'] as const;
  protected readonly url = urlState({
    indicator: numberParam(1),
    unit: numberParam(),
    from: dayParam(),
    /** The day after the last one. */
    to: dayParam(),
    extent: oneOfParam<'own' | 'stated'>(['own', 'stated'], ''),
    /** Of any campaign, and of none. */
    any: oneOfParam<'1'>(['1'], ''),
    page: numberParam(1),
    size: numberParam(50),
    sort: textParam(),
  });
  private readonly filter = computed(() => {
    const campaign = this.context.campaign();
    const { any, from, to, ...rest } = this.url.values();
    if (!campaign) return undefined;
    return { ...rest, from: from ?? campaign.windowFrom, to: to ?? campaign.windowTo, campaign: any === '' ? campaign.id : null };
  });
  protected readonly list = listOf(this.client.observations(this.filter), this.url);
  protected readonly indicators = computed(() =>
    indicators.map(({ id, name, nameEn }) => ({ id, name: this.language() === 'vi' ? name : nameEn })),
  );
  protected readonly subtitle = computed(() => {
    const filter = this.filter();
    const name = this.indicators().find(({ id }) => id === this.url.values().indicator)?.name;
    return filter && `${name}, ${formatPeriod(filter)}`;
  });
  protected readonly columns: Column<Observation>[] = [
    { key: 'unit', label: 'figures.unit', wraps: true, value: ({ unitPath }) => unitPath },
    { key: 'from', label: 'figures.period', sortable: true, value: (row) => formatPeriod(row) },
    { key: 'value', label: 'figures.value', sortable: true, align: 'end' },
    { key: 'status', label: 'figures.state-label' },
    { key: 'source', label: 'figures.source', wraps: true },
    { key: 'enteredAt', label: 'figures.entered', sortable: true },
  ];
  protected readonly keyOf = ({ id }: Observation) => id;
  protected readonly form = new FormGroup({
    unit: new FormControl<number | null>(null),
    first: new FormControl<Day | null>(null),
    last: new FormControl<Day | null>(null),
  });

  constructor() {
    effect(() => {
      const filter = this.filter();
      if (filter) this.form.setValue({ unit: filter.unit, first: filter.from, last: addDays(filter.to, -1) }, { emitEvent: false });
    });
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(({ unit = null, first, last }) => {
      if (this.form.valid && first && last && first <= last) this.url.set({ unit, from: first, to: addDays(last, 1) });
    });
  }

  /** Generated below the nation; what a source states for the whole country is real. */
  protected generated({ campaignId, extent }: Observation): boolean {
    return extent === 'own' && (this.context.campaigns().find(({ id }) => id === campaignId)?.illustrative ?? false);
  }

  protected qualified({ qualifier }: Observation): string {
    return qualifier && this.language() === 'vi' ? `${qualifier} ` : '';
  }

  protected readonly export = (format: ExportFormat) => {
    const filter = this.filter();
    return filter && this.client.exportObservations(format, filter);
  };
}
