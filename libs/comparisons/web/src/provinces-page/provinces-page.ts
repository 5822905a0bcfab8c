import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { missingFromSum, type UnitYearsRow } from '@ra-quan/comparisons/model';
import { dailyIndicators } from '@ra-quan/figures/model';
import { mergerDay } from '@ra-quan/geography/model';
import { addDays } from '@ra-quan/shared/model';
import {
  Cell,
  type Column,
  DataTable,
  ExportButtons,
  type ExportFormat,
  LoadProblem,
  Mark,
  PageHeader,
  Skeleton,
} from '@ra-quan/shared/ui';
import { AsOf, CampaignContext, failureOf, lastAnswerOf } from '@ra-quan/shared/web';
import { ComparisonViews } from '../comparison-views';
import { ComparisonsClient } from '../comparisons.client';
import { inLanguage } from '../telling';
import { lastReportedYear } from './map-regions';
import { ProvinceMap } from './province-map';
import { ProvincesChoice } from './provinces-choice';
import { PinKnown } from '../pin-known';
import { provincesUrl } from './provinces-url';
import { YearCell } from './year-cell';

type Row = UnitYearsRow;

const lastDayOf63 = addDays(mergerDay, -1);

/** Today's provinces, or those of before the merger, by year: as a map and as a table from north to south, as the law lists them. */
@Component({
  selector: 'rq-provinces-page',
  imports: [
    Cell,
    ComparisonViews,
    DataTable,
    ExportButtons,
    LoadProblem,
    Mark,
    PageHeader,
    PinKnown,
    ProvinceMap,
    ProvincesChoice,
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
  private readonly context = inject(CampaignContext);
  private readonly asOf = inject(AsOf);

  protected readonly url = provincesUrl();
  private readonly question = computed(() => {
    const { indicator, first, last, boundaries } = this.url.values();
    return {
      indicator,
      first,
      last,
      on: boundaries === '63' ? lastDayOf63 : null,
      campaign: this.context.rehearsalId(),
      asOf: this.asOf.known(),
    };
  });
  protected readonly answer = this.client.provinces(this.question);
  protected readonly failure = failureOf(this.answer);
  /** The years before stay until the next ones are there. */
  protected readonly table = lastAnswerOf(this.answer);
  protected readonly indicator = computed(() => {
    const counted = dailyIndicators.find(({ id }) => id === this.url.values().indicator);
    return (this.telling().language === 'vi' ? counted?.name : counted?.nameEn) ?? '';
  });
  protected readonly years = computed(() => this.table()?.years ?? []);
  /** The year on the map: the one asked for, else the last in which anybody reported. */
  protected readonly year = computed(() => this.known(this.url.values().year) ?? (this.table() && lastReportedYear(this.table()!)));
  protected readonly base = computed(() => this.known(this.url.values().base) ?? null);
  protected readonly mapped = computed(() => {
    const [table, year] = [this.table(), this.year()];
    return table && year !== undefined ? { table, year } : undefined;
  });
  /** The provinces, then their sum; a year in which nobody reported stays missing. */
  protected readonly rows = computed<Row[] | undefined>(() => {
    const table = this.table();
    if (!table) return undefined;
    return [...table.rows, { unitId: 0, code: null, name: this.telling().translate('comparisons.provinces.sum'), cells: table.sums }];
  });
  /** What is not in the sums, a sentence for each year that has one. */
  protected readonly notInSums = computed(() => {
    const { language, translate } = this.telling();
    return this.years().flatMap((year, at) => {
      const sum = this.table()?.sums[at];
      const said = sum && sum.value !== null && missingFromSum(sum, language);
      return said ? translate('comparisons.provinces.not-in-sum', { year, said }) : [];
    });
  });
  protected readonly generatedYears = computed(() => {
    const rows = this.table()?.rows ?? [];
    return this.years().filter((_, at) => rows.some(({ cells }) => cells[at]?.illustrative));
  });
  protected readonly columns = computed<Column<Row>[]>(() => [
    { key: 'name', label: 'comparisons.provinces.province' },
    ...this.years().map((year) => ({ key: `${year}`, heading: this.headingOf(year), align: 'end' as const, wraps: true as const })),
  ]);
  protected readonly keyOf = ({ unitId }: Row) => unitId;

  protected communesOf({ unitId }: Row) {
    const { indicator, on } = this.question();
    return { province: unitId, indicator, on };
  }

  protected readonly export = (format: ExportFormat) => this.client.exportProvinces(format, this.question());

  protected headingOf(year: number): string {
    return this.generatedYears().includes(year) ? `${year} (${this.telling().translate('ui.mark.illustrative')})` : String(year);
  }

  private known(year: number | null): number | undefined {
    return this.years().find((one) => one === year);
  }
}
