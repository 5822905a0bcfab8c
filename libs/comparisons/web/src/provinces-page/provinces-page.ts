import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnitYearsRow } from '@ra-quan/comparisons/model';
import { dailyIndicators } from '@ra-quan/figures/model';
import { Cell, type Column, DataTable, FormField, Icon, Input, LoadProblem, Mark, PageHeader } from '@ra-quan/shared/ui';
import { CampaignContext, CountPipe, numberParam, problemOf, urlState } from '@ra-quan/shared/web';
import { ComparisonViews } from '../comparison-views';
import { ComparisonsClient } from '../comparisons.client';
import { inLanguage } from '../telling';

type Row = UnitYearsRow;

const firstYear = 2017;

/** Today's provinces by year, from north to south as the law lists them. */
@Component({
  selector: 'rq-provinces-page',
  imports: [Cell, ComparisonViews, CountPipe, DataTable, FormField, Icon, Input, LoadProblem, Mark, PageHeader, RouterLink, TranslocoPipe],
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
  });
  protected readonly answer = this.client.provinces(() => this.url.values());
  protected readonly failure = computed(() => (this.answer.error() ? (problemOf(this.answer.error())?.detail ?? '') : undefined));
  private readonly table = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  protected readonly indicators = computed(() =>
    dailyIndicators.map(({ id, name, nameEn }) => ({ id, name: this.telling().language === 'vi' ? name : nameEn })),
  );
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

  protected export(format: 'xlsx' | 'csv'): void {
    void this.client.exportProvinces(format, this.url.values());
  }

  private headingOf(year: number): string {
    return this.generatedYears().includes(year) ? `${year} (${this.telling().translate('ui.mark.illustrative')})` : String(year);
  }
}

const sumOf = (values: readonly (number | null)[]) =>
  values.reduce<number | null>((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);
