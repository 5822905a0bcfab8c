import { Component, computed, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { NoCampaign, headingOf } from '@ra-quan/campaigns/web';
import { type EventLevel, type EventState, type EventSummary, eventLevels, eventStates } from '@ra-quan/launch-events/model';
import { type Day, formatCount } from '@ra-quan/shared/model';
import { Cell, type Column, DateInput, ExportButtons, type ExportFormat, Filter, Icon, Input, ListPage } from '@ra-quan/shared/ui';
import { CampaignContext, LanguageChoice, May, dayParam, listOf, numberParam, oneOfParam, textParam, urlState } from '@ra-quan/shared/web';
import { StartPipe } from '../clock';
import { EventStateChip } from '../event-state-chip';
import { EventViews } from '../event-views';
import { LaunchEventsClient } from '../launch-events.client';
import { PlanProvinces } from '../provinces/plan-provinces';

/** The ceremonies of the chosen campaign, as far as the reader's territory goes. */
@Component({
  selector: 'rq-events-page',
  imports: [
    Cell,
    DateInput,
    EventStateChip,
    EventViews,
    ExportButtons,
    Filter,
    Icon,
    Input,
    ListPage,
    May,
    NoCampaign,
    PlanProvinces,
    ReactiveFormsModule,
    RouterLink,
    StartPipe,
    TranslocoPipe,
  ],
  templateUrl: './events-page.html',
  styleUrl: './events-page.scss',
})
export class EventsPage {
  private readonly client = inject(LaunchEventsClient);
  private readonly language = inject(LanguageChoice).current;
  protected readonly context = inject(CampaignContext);
  protected readonly campaign = this.context.campaign;
  protected readonly subtitle = computed(() => {
    const campaign = this.campaign();
    return campaign ? headingOf(campaign, this.language()) : undefined;
  });

  protected readonly states = eventStates;
  protected readonly levels = eventLevels;
  protected readonly url = urlState({
    q: textParam(),
    state: oneOfParam<EventState>(eventStates, ''),
    level: oneOfParam<EventLevel>(eventLevels, ''),
    day: dayParam(),
    page: numberParam(1),
    size: numberParam(50),
    sort: textParam('startsAt'),
  });
  private readonly filter = computed(() => ({ ...this.url.values(), campaign: this.context.id() }));
  protected readonly list = listOf(this.client.page(this.filter), this.url);
  protected readonly filtered = computed(() => {
    const { q, state, level, day } = this.url.values();
    return q !== '' || state !== '' || level !== '' || day !== null;
  });
  protected readonly columns = computed<Column<EventSummary>[]>(() => [
    { key: 'name', label: 'launch-events.name', sortable: true },
    { key: 'startsAt', label: 'launch-events.starts-at', sortable: true },
    { key: 'state', label: 'launch-events.state-label', sortable: true },
    { key: 'venue', label: 'launch-events.venue', value: ({ venue }) => venue },
    {
      key: 'expectedAttendance',
      label: 'launch-events.expected',
      align: 'end',
      sortable: true,
      value: ({ expectedAttendance }) => formatCount(expectedAttendance, this.language()),
    },
    { key: 'sites', label: 'launch-events.sites', align: 'end', value: ({ sites }) => formatCount(sites, this.language()) },
    { key: 'teams', label: 'launch-events.teams', align: 'end', value: ({ teams }) => formatCount(teams, this.language()) },
  ]);
  protected readonly keyOf = ({ id }: EventSummary) => id;
  protected readonly chosenDay = new FormControl<Day | null>(null);

  constructor() {
    effect(() => {
      const { day } = this.url.values();
      if (day !== this.chosenDay.value) this.chosenDay.setValue(day, { emitEvent: false });
    });
    // A half-typed day is not yet a choice.
    this.chosenDay.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => this.chosenDay.valid && this.url.set({ day }));
  }

  protected readonly save = (format: ExportFormat) => {
    const { page: _page, size: _size, ...filter } = this.filter();
    return this.client.export(format, filter);
  };
}
