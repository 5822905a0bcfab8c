import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { NoCampaign, windowOf } from '@ra-quan/campaigns/web';
import { formatPeriod } from '@ra-quan/shared/model';
import {
  Cell,
  type Column,
  DataTable,
  EmptyState,
  Icon,
  LoadProblem,
  PageHeader,
  Segments,
  Skeleton,
  StatusChip,
  Stepper,
} from '@ra-quan/shared/ui';
import { answerOf, CampaignContext, CountPipe, DayPipe, failureOf, May, oneOfParam, textParam, today, urlState } from '@ra-quan/shared/web';
import { eventTones } from '../event-state-chip';
import { EventViews } from '../event-views';
import { LaunchEventsClient } from '../launch-events.client';
import { type MonthDay, isMonth, monthAfter, startMonth, weeksOf } from './month';

const ways = ['grid', 'table'] as const;

/** The ceremonies of a month, day by day, as a grid or as a table. */
@Component({
  selector: 'rq-event-calendar-page',
  imports: [
    Cell,
    CountPipe,
    DataTable,
    DayPipe,
    EmptyState,
    EventViews,
    Icon,
    LoadProblem,
    May,
    NoCampaign,
    PageHeader,
    RouterLink,
    Segments,
    Skeleton,
    StatusChip,
    Stepper,
    TranslocoPipe,
  ],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.scss',
})
export class CalendarPage {
  private readonly context = inject(CampaignContext);
  protected readonly campaign = this.context.campaign;
  protected readonly subtitle = computed(() => {
    const campaign = this.campaign();
    return campaign ? `${this.context.name()} · ${formatPeriod(windowOf(campaign))}` : undefined;
  });
  protected readonly ways = ways;
  protected readonly url = urlState({ month: textParam(), as: oneOfParam(ways, 'grid') });
  protected readonly answer = inject(LaunchEventsClient).all(this.context.id);
  protected readonly events = answerOf(this.answer);
  protected readonly failure = failureOf(this.answer);
  protected readonly today = today();
  protected readonly month = computed(() => {
    const { month } = this.url.values();
    const days = this.events()?.map(({ day }) => day) ?? [];
    return isMonth(month) ? month : startMonth(this.today, days, this.campaign()?.windowFrom ?? this.today);
  });
  protected readonly monthText = computed(() => `${this.month().slice(5)}/${this.month().slice(0, 4)}`);
  protected readonly weeks = computed(() => {
    const events = this.events();
    return events && weeksOf(this.month(), events);
  });
  protected readonly days = computed(() =>
    this.weeks()
      ?.flat()
      .filter(({ inMonth, total }) => inMonth && total > 0),
  );
  protected readonly weekdays = [1, 2, 3, 4, 5, 6, 7];
  protected readonly tones = eventTones;
  protected readonly columns: readonly Column<MonthDay>[] = [
    { key: 'day', label: 'launch-events.day' },
    { key: 'total', label: 'launch-events.title', align: 'end', value: ({ total }) => total },
    { key: 'states', label: 'launch-events.state-label' },
    { key: 'board', label: 'launch-events.views.board' },
  ];
  protected readonly keyOf = ({ day }: MonthDay) => day;

  protected go(step: 1 | -1): void {
    this.url.set({ month: monthAfter(this.month(), step) });
  }
}
