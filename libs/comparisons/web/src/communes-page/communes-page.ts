import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnitYearsRow } from '@ra-quan/comparisons/model';
import { dailyIndicators } from '@ra-quan/figures/model';
import { BoundaryDay, GeographyClient } from '@ra-quan/geography/web';
import { Cell, type Column, ExportButtons, type ExportFormat, Filter, ListPage, MarkLegend } from '@ra-quan/shared/ui';
import { AsOf, CampaignContext, dayParam, followingParam, lastAnswerOf, listOf, numberParam, urlState } from '@ra-quan/shared/web';
import { ComparisonViews } from '../comparison-views';
import { ComparisonsClient } from '../comparisons.client';
import { PinKnown } from '../pin-known';
import { YearCell } from '../provinces-page/year-cell';
import { YearsChoice } from '../years-choice';
import { yearsOfCampaign } from '../years-of-campaign';

/** The communes of a province by year, on the map of a day: the last step from the country down. */
@Component({
  selector: 'rq-communes-page',
  imports: [
    BoundaryDay,
    Cell,
    ComparisonViews,
    ExportButtons,
    Filter,
    ListPage,
    MarkLegend,
    PinKnown,
    RouterLink,
    TranslocoPipe,
    YearCell,
    YearsChoice,
  ],
  templateUrl: './communes-page.html',
  styleUrl: '../provinces-page/provinces-page.scss',
})
export class CommunesPage {
  private readonly client = inject(ComparisonsClient);
  private readonly context = inject(CampaignContext);
  private readonly asOf = inject(AsOf);
  private readonly yearsShown = yearsOfCampaign(5);
  protected readonly url = urlState({
    province: numberParam(),
    indicator: numberParam(dailyIndicators[0]!.id),
    first: followingParam(this.yearsShown.first),
    last: followingParam(this.yearsShown.last),
    on: dayParam(),
  });
  private readonly unit = inject(GeographyClient).unit(
    () => this.url.values().province ?? undefined,
    () => this.url.values().on,
  );
  protected readonly path = computed(() => (this.unit.hasValue() ? [this.unit.value().path] : []));
  private readonly question = computed(() => {
    const { province, ...question } = this.url.values();
    return province === null ? undefined : { province, ...question, campaign: this.context.rehearsalId(), asOf: this.asOf.known() };
  });
  private readonly answer = this.client.communes(this.question);
  /** The communes before stay until the next ones are there. */
  protected readonly table = lastAnswerOf(this.answer);
  protected readonly list = listOf<UnitYearsRow>(this.answer);
  protected readonly years = computed(() => this.table()?.years ?? []);
  protected readonly columns = computed<Column<UnitYearsRow>[]>(() => [
    { key: 'name', label: 'comparisons.communes.commune' },
    ...this.years().map((year) => ({ key: `${year}`, heading: String(year), align: 'end' as const })),
  ]);
  protected readonly keyOf = ({ unitId }: UnitYearsRow) => unitId;

  protected readonly export = (format: ExportFormat) => {
    const question = this.question();
    return question && this.client.exportCommunes(format, question);
  };
}
