import { Component, computed, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type UnitFound, type UnitLevel, kindNames } from '@ra-quan/geography/model';
import { type Day, formatDay } from '@ra-quan/shared/model';
import { Cell, type Column, DateInput, ExportButtons, type ExportFormat, Filter, FormField, Input, ListPage } from '@ra-quan/shared/ui';
import { LanguageChoice, dayParam, listOf, numberParam, textParam, urlState } from '@ra-quan/shared/web';
import { debounceTime, distinctUntilChanged } from 'rxjs';
import { CatalogueViews } from '../catalogue-views';
import { GeographyClient } from '../geography.client';
import { ValidityPipe } from '../validity';

const params = { q: textParam(), level: numberParam(), day: dayParam(), page: numberParam(1), size: numberParam(50), sort: textParam() };

/** Search and list of units on the map of a chosen day; the address keeps what was asked. */
@Component({
  selector: 'rq-units-page',
  imports: [
    CatalogueViews,
    Cell,
    DateInput,
    ExportButtons,
    Filter,
    FormField,
    Input,
    ListPage,
    ReactiveFormsModule,
    RouterLink,
    TranslocoPipe,
    ValidityPipe,
  ],
  templateUrl: './units-page.html',
  styleUrl: './units-page.scss',
})
export class UnitsPage {
  private readonly client = inject(GeographyClient);
  private readonly language = inject(LanguageChoice).current;
  private readonly url = urlState(params);
  protected readonly values = this.url.values;
  private readonly filter = computed(() => {
    const { level, day, ...rest } = this.values();
    return { ...rest, level: level as UnitLevel | null, asOf: day };
  });
  protected readonly list = listOf(
    this.client.units(() => this.filter()),
    this.url,
  );
  protected readonly day = computed(() => (this.values().day ? formatDay(this.values().day!) : undefined));

  protected readonly columns = computed<Column<UnitFound>[]>(() => [
    { key: 'name', label: 'geography.unit', sortable: !this.values().q },
    { key: 'code', label: 'geography.code', value: ({ code }) => code, sortable: !this.values().q, width: '96px' },
    { key: 'kind', label: 'geography.kind', value: ({ kind }) => kindNames[kind][this.language()], sortable: !this.values().q },
    { key: 'validFrom', label: 'geography.validity', sortable: !this.values().q },
  ]);
  protected readonly keyOf = ({ id }: UnitFound) => id;
  protected readonly levels = ['1', '2', '3'] as const;

  protected readonly q = new FormControl('', { nonNullable: true });
  protected readonly chosenDay = new FormControl<Day | null>(null);

  constructor() {
    effect(() => {
      const { q, day } = this.values();
      if (q !== this.q.value.trim()) this.q.setValue(q, { emitEvent: false });
      if (day !== this.chosenDay.value) this.chosenDay.setValue(day, { emitEvent: false });
    });
    this.q.valueChanges.pipe(debounceTime(200), distinctUntilChanged(), takeUntilDestroyed()).subscribe((q) => this.set({ q: q.trim() }));
    this.chosenDay.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => {
      // A half-typed day is not yet a choice.
      if (this.chosenDay.valid) this.set({ day });
    });
  }

  protected set(patch: Parameters<typeof this.url.set>[0]): void {
    this.url.set(patch);
  }

  protected readonly save = (format: ExportFormat) => {
    const { page: _page, size: _size, ...filter } = this.filter();
    return this.client.export(format, filter);
  };
}
