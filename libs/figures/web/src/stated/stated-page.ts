import { Component, computed, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type StatedFigure, type StatedKind, statedKinds } from '@ra-quan/figures/model';
import { UnitPicker } from '@ra-quan/geography/web';
import { Cell, type Column, ExportButtons, type ExportFormat, Filter, Icon, Input, ListPage, Mark, RowDetail } from '@ra-quan/shared/ui';
import { LanguageChoice, May, Session, listOf, numberParam, oneOfParam, textParam, thisYear, urlState } from '@ra-quan/shared/web';
import { ResultsViews } from '../results-views';
import { StatedDetail } from './stated-detail';
import { StatedClient } from './stated.client';
import { StatedWords } from './stated-words';

/** The first year of which sources state anything here. */
const firstYear = 2010;
/** Plans reach further than this year. */
const yearsToCome = 5;

/** Every figure that a source states, with what other sources state beside it. */
@Component({
  selector: 'rq-stated-page',
  imports: [
    Cell,
    ExportButtons,
    Filter,
    Icon,
    Input,
    ListPage,
    Mark,
    May,
    ReactiveFormsModule,
    ResultsViews,
    RouterLink,
    RowDetail,
    StatedDetail,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './stated-page.html',
  styleUrl: './stated-page.scss',
})
export class StatedPage {
  private readonly client = inject(StatedClient);
  private readonly language = inject(LanguageChoice).current;
  protected readonly words = inject(StatedWords);
  protected readonly territory = inject(Session).user()?.unitId ?? null;

  protected readonly kinds = statedKinds;
  protected readonly years = Array.from(
    { length: thisYear() + yearsToCome - firstYear + 1 },
    (_, index) => thisYear() + yearsToCome - index,
  );
  protected readonly url = urlState({
    indicator: numberParam(),
    year: numberParam(),
    unit: numberParam(),
    kind: oneOfParam<StatedKind>(statedKinds, ''),
    conflicts: oneOfParam<'true'>(['true'], ''),
    page: numberParam(1),
    size: numberParam(50),
    sort: textParam('-from'),
  });
  private readonly filter = computed(() => {
    const { conflicts, ...rest } = this.url.values();
    return { ...rest, conflicts: conflicts === 'true' ? true : null };
  });
  protected readonly list = listOf(this.client.list(this.filter), this.url);
  protected readonly columns: Column<StatedFigure>[] = [
    { key: 'from', label: 'figures.period', sortable: true },
    { key: 'indicator', label: 'figures.indicator', sortable: true, wraps: true },
    { key: 'unit', label: 'figures.unit', wraps: true },
    { key: 'value', label: 'figures.value', sortable: true, align: 'end' },
    { key: 'status', label: 'figures.state-label', sortable: true },
    { key: 'source', label: 'figures.source', sortable: true, wraps: true },
  ];
  protected readonly keyOf = ({ id }: StatedFigure) => id;
  protected readonly unit = new FormControl<number | null>(null);

  constructor() {
    effect(() => this.unit.setValue(this.url.values().unit, { emitEvent: false }));
    this.unit.valueChanges.pipe(takeUntilDestroyed()).subscribe((unit) => this.url.set({ unit }));
  }

  protected nameOf(text: { readonly vi: string; readonly en: string } | null): string | undefined {
    return text?.[this.language()];
  }

  protected readonly export = (format: ExportFormat) => this.client.exportList(format, this.filter());
}
