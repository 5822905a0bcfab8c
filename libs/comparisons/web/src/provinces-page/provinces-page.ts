import { Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnitYears, UnitYearsRow } from '@ra-quan/comparisons/model';
import { dailyIndicators } from '@ra-quan/figures/model';
import { type ProvinceSet, mergerDay, provinceSets } from '@ra-quan/geography/model';
import { addDays } from '@ra-quan/shared/model';
import { Cell, type Column, DataTable, FormField, Icon, Input, LoadProblem, Mark, PageHeader, Skeleton } from '@ra-quan/shared/ui';
import { CampaignContext, numberParam, oneOfParam, problemOf, urlState } from '@ra-quan/shared/web';
import { ComparisonViews } from '../comparison-views';
import { ComparisonsClient } from '../comparisons.client';
import { inLanguage } from '../telling';
import { ProvinceMap } from './province-map';
import { YearCell } from './year-cell';

type Row = UnitYearsRow;

const firstYear = 2017;
const lastDayOf63 = addDays(mergerDay, -1);

/** Today's provinces, or those of before the merger, by year: as a map and as a table from north to south, as the law lists them. */
@Component({
  selector: 'rq-provinces-page',
  imports: [
    Cell,
    ComparisonViews,
    DataTable,
    FormField,
    Icon,
    Input,
    LoadProblem,
    Mark,
    PageHeader,
    ProvinceMap,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    YearCell,
  ],
  templateUrl: './provinces-page.html',
  styleUrl: './provinces-page.scss',
})
export class ProvincesPage {
  private readonly telling = inLanguage();
  private readonly client = inject(ComparisonsClient);
  protected readonly formats = ['xlsx', 'csv'] as const;
  private readonly campaigns = inject(CampaignContext).campaigns;
  private readonly thisYear = new Date().getFullYear();

  protected readonly url = urlState({
    indicator: numberParam(dailyIndicators[0]!.id),
    first: numberParam(Math.max(firstYear, this.thisYear - 8)),
    last: numberParam(this.thisYear),
    boundaries: oneOfParam<ProvinceSet>(provinceSets, '34'),
  });
  private readonly question = computed(() => {
    const { boundaries, ...rest } = this.url.values();
    return { ...rest, on: boundaries === '63' ? lastDayOf63 : null };
  });
  protected readonly answer = this.client.provinces(this.question);
  protected readonly failure = computed(() => (this.answer.error() ? (problemOf(this.answer.error())?.detail ?? '') : undefined));
  /** The years before stay until the next ones are there. */
  protected readonly table = linkedSignal<UnitYears | undefined, UnitYears | undefined>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (table, before) => table ?? before?.value,
  });
  protected readonly indicators = computed(() =>
    dailyIndicators.map(({ id, name, nameEn }) => ({ id, name: this.telling().language === 'vi' ? name : nameEn })),
  );
  protected readonly indicator = computed(() => this.indicators().find(({ id }) => id === this.url.values().indicator)?.name ?? '');
  protected readonly sets = provinceSets;
  protected readonly edges = ['first', 'last'] as const;
  protected readonly selectable = Array.from({ length: this.thisYear - firstYear + 1 }, (_, index) => firstYear + index);
  protected readonly years = computed(() => this.table()?.years ?? []);
  /** The provinces, then their sum; a year in which nobody reported stays missing. */
  protected readonly rows = computed<Row[] | undefined>(() => {
    const table = this.table();
    if (!table) return undefined;
    const sums = table.years.map((_, at) => ({
      value: sumOf(table.rows.map(({ cells }) => cells[at]?.value ?? null)),
      boundary: 'exact' as const,
      status: null,
    }));
    return [...table.rows, { unitId: 0, code: null, name: this.telling().translate('comparisons.provinces.sum'), cells: sums }];
  });
  protected readonly generatedYears = computed(() => {
    const generated = this.campaigns().filter(({ illustrative }) => illustrative);
    return this.years().filter((year) =>
      generated.some(({ windowFrom, windowTo }) => windowFrom < `${year + 1}` && windowTo > `${year}-01-01`),
    );
  });
  protected readonly columns = computed<Column<Row>[]>(() => [
    { key: 'name', label: 'comparisons.provinces.province' },
    ...this.years().map((year) => ({ key: `${year}`, heading: this.headingOf(year), align: 'end' as const })),
  ]);
  protected readonly keyOf = ({ unitId }: Row) => unitId;

  protected setYear(edge: 'first' | 'last', year: number): void {
    this.url.set(edge === 'first' ? { first: year } : { last: year });
  }

  protected chooseSet(chosen: string): void {
    this.url.set({ boundaries: this.sets.find((set) => set === chosen) ?? '' });
  }

  protected export(format: 'xlsx' | 'csv'): void {
    void this.client.exportProvinces(format, this.question());
  }

  private headingOf(year: number): string {
    return this.generatedYears().includes(year) ? `${year} (${this.telling().translate('ui.mark.illustrative')})` : String(year);
  }
}

const sumOf = (values: readonly (number | null)[]) =>
  values.reduce<number | null>((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);
