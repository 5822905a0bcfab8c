import { Component, computed, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { NoCampaign } from '@ra-quan/campaigns/web';
import type { SilentUnit } from '@ra-quan/figures/model';
import { UnitPicker } from '@ra-quan/geography/web';
import { type Day, formatCount, formatDay } from '@ra-quan/shared/model';
import { Cell, type Column, DateInput, ExportButtons, type ExportFormat, Filter, FormField, ListPage } from '@ra-quan/shared/ui';
import {
  CampaignContext,
  DayPipe,
  LanguageChoice,
  Session,
  dayParam,
  lastAnswerOf,
  listOf,
  numberParam,
  textParam,
  urlState,
} from '@ra-quan/shared/web';
import { FiguresClient } from '../figures.client';
import { ResultsViews } from '../results-views';

/** Exactly those of which nothing was said of a day: since when, who spoke last, and the way to the grid and to the office in charge. */
@Component({
  selector: 'rq-silent-page',
  imports: [
    Cell,
    DateInput,
    DayPipe,
    ExportButtons,
    Filter,
    FormField,
    ListPage,
    NoCampaign,
    ReactiveFormsModule,
    ResultsViews,
    RouterLink,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './silent-page.html',
  styleUrl: './silent-page.scss',
})
export class SilentPage {
  private readonly client = inject(FiguresClient);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;
  protected readonly context = inject(CampaignContext);
  protected readonly choosesProvince = inject(Session).user()?.unitId === null;

  protected readonly url = urlState({
    day: dayParam(),
    unit: numberParam(),
    page: numberParam(1),
    size: numberParam(50),
    sort: textParam(),
  });
  private readonly filter = computed(() => {
    const campaign = this.context.id();
    return campaign === null ? undefined : { ...this.url.values(), campaign };
  });
  private readonly answer = this.client.silent(this.filter);
  protected readonly shown = lastAnswerOf(this.answer);
  protected readonly list = listOf(this.answer, this.url);
  /** Whether the rows are provinces, whose communes can be told. */
  protected readonly ofProvinces = computed(() => this.shown()?.unit === null);
  protected readonly subtitle = computed(() => {
    const shown = this.shown();
    if (!shown) return undefined;
    const [silent, all] = [shown.total, shown.expected].map((count) => formatCount(count, this.language()));
    const key = shown.unit ? 'figures.silent.communes' : 'figures.silent.provinces';
    return this.transloco.translate(key, { day: formatDay(shown.day), unit: shown.unit?.name, silent, all }, this.language());
  });
  protected readonly columns = computed((): Column<SilentUnit>[] => [
    { key: 'name', label: 'figures.unit', sortable: true, wraps: true },
    ...(this.ofProvinces()
      ? [
          {
            key: 'communes',
            label: 'figures.silent.count',
            align: 'end' as const,
            sortable: true,
            value: ({ communes }: SilentUnit) => communes,
          },
        ]
      : []),
    { key: 'since', label: 'figures.silent.since', value: ({ since }) => formatDay(since) },
    { key: 'days', label: 'figures.silent.days', align: 'end', sortable: true, value: ({ days }) => days },
    { key: 'lastHeard', label: 'figures.silent.heard', sortable: true },
    { key: 'ways', label: 'figures.silent.ways' },
  ]);
  protected readonly keyOf = ({ unitId }: SilentUnit) => unitId;
  protected readonly form = new FormGroup({ day: new FormControl<Day | null>(null), unit: new FormControl<number | null>(null) });

  constructor() {
    effect(() => {
      const shown = this.shown();
      if (shown) this.form.setValue({ day: shown.day, unit: this.url.values().unit }, { emitEvent: false });
    });
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(({ day, unit = null }) => {
      if (this.form.valid && day) this.url.set({ day, unit });
    });
  }

  /** The grid in which the figures of the unit are entered. */
  protected gridOf({ unitId }: SilentUnit) {
    const { day, unit } = this.shown()!;
    if (!this.choosesProvince) return { day, commune: unitId };
    return unit ? { day, unit: unit.id, commune: unitId } : { day, unit: unitId };
  }

  protected readonly export = (format: ExportFormat) => {
    const filter = this.filter();
    return filter && this.client.exportSilent(format, filter);
  };
}
