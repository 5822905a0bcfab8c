import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CampaignSummary } from '@ra-quan/campaigns/model';
import { daysIn, formatPeriod } from '@ra-quan/shared/model';
import {
  Cell,
  type Column,
  DataTable,
  EmptyState,
  Icon,
  LoadProblem,
  GeneratedMark,
  PageHeader,
  Segments,
  Skeleton,
  Stepper,
} from '@ra-quan/shared/ui';
import { failureOf, LanguageChoice, May, numberParam, oneOfParam, thisYear, urlState } from '@ra-quan/shared/web';
import { CampaignStateChip } from '../campaign-state-chip';
import { CampaignViews } from '../campaign-views';
import { CampaignsClient } from '../campaigns.client';
import { PeriodPipe, WaveNamePipe } from '../period';
import { type CalendarLine, linesOf, monthsOf } from './year-bars';

const ways = ['bars', 'table'] as const;

/** The campaigns of a year and their waves, as bars over the months or as a table. */
@Component({
  selector: 'rq-calendar-page',
  imports: [
    CampaignStateChip,
    CampaignViews,
    Cell,
    DataTable,
    EmptyState,
    Icon,
    LoadProblem,
    GeneratedMark,
    May,
    PageHeader,
    PeriodPipe,
    WaveNamePipe,
    RouterLink,
    Segments,
    Skeleton,
    Stepper,
    TranslocoPipe,
  ],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.scss',
})
export class CalendarPage {
  private readonly language = inject(LanguageChoice).current;

  protected readonly ways = ways;
  protected readonly url = urlState({
    year: numberParam(thisYear()),
    as: oneOfParam(ways, 'bars'),
  });
  protected readonly year = computed(() => Math.min(2100, Math.max(2000, this.url.values().year)));
  protected readonly answer = inject(CampaignsClient).calendar(this.year);
  protected readonly failure = failureOf(this.answer);
  protected readonly lines = computed(() => (this.answer.hasValue() ? linesOf(this.year(), this.answer.value()) : undefined));
  protected readonly months = computed(() => monthsOf(this.year()));
  protected readonly columns: readonly Column<CalendarLine>[] = [
    { key: 'name', label: 'campaigns.name' },
    { key: 'kind', label: 'campaigns.wave-kind' },
    { key: 'period', label: 'campaigns.window', value: ({ period }) => formatPeriod(period) },
    { key: 'days', label: 'campaigns.length', align: 'end', value: ({ period }) => daysIn(period) },
    { key: 'state', label: 'campaigns.state-label' },
  ];
  protected readonly keyOf = ({ key }: CalendarLine) => key;
  protected readonly nameOf = ({ name, nameEn }: CampaignSummary) => (this.language() === 'en' ? (nameEn ?? name) : name);
}
