import { Component, computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { NoCampaign } from '@ra-quan/campaigns/web';
import { type SheetSummary, dailyIndicators, eventIndicators, shortNames, sortWordOf } from '@ra-quan/figures/model';
import { UnitPicker } from '@ra-quan/geography/web';
import { type Day, formatCount, formatDay } from '@ra-quan/shared/model';
import {
  Cell,
  type Column,
  Confirm,
  DataTable,
  DateInput,
  EmptyState,
  Icon,
  LoadProblem,
  Notices,
  SearchBox,
  Toast,
  WorkPage,
} from '@ra-quan/shared/ui';
import { CampaignContext, CountPipe, InstantPipe, LanguageChoice, Session, lastAnswerOf, listOf, problemOf } from '@ra-quan/shared/web';
import { FiguresClient } from '../figures.client';
import { ResultsViews } from '../results-views';
import { SheetStateChip } from '../sheet-state-chip';
import { kindChoices, reviewFilter, stateChoices } from './review-filter';

/** The result sheets of a campaign with their counts: for a director those that wait, to approve one by one or several at once. */
@Component({
  selector: 'rq-review-page',
  imports: [
    Cell,
    CountPipe,
    DataTable,
    DateInput,
    EmptyState,
    Icon,
    InstantPipe,
    LoadProblem,
    NoCampaign,
    Notices,
    ReactiveFormsModule,
    ResultsViews,
    RouterLink,
    SearchBox,
    SheetStateChip,
    TranslocoPipe,
    UnitPicker,
    WorkPage,
  ],
  templateUrl: './review-page.html',
  styleUrl: './review-page.scss',
})
export class ReviewPage {
  private readonly client = inject(FiguresClient);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;
  protected readonly context = inject(CampaignContext);
  protected readonly states = stateChoices;
  protected readonly kinds = kindChoices;
  protected readonly approves = this.session.may('figures.approve');
  protected readonly choosesProvince = this.session.user()?.unitId === null;
  private readonly filter = reviewFilter();
  protected readonly url = this.filter.url;
  private readonly answer = this.client.sheets(this.filter.asked);
  private readonly shown = lastAnswerOf(this.answer);
  protected readonly list = listOf(this.answer, this.url);
  /** On a phone the filters fold away. */
  protected readonly unfolded = signal(false);
  protected readonly filtered = computed(() => {
    const { day, province, kind, q } = this.url.values();
    return day !== null || province !== null || kind !== 'all' || q !== '';
  });

  /** What communes report day by day; what ceremonies report where the filter finds any, and alone where it asks for them. */
  protected readonly indicators = computed(() => {
    const { kind } = this.url.values();
    const counted = new Set(this.shown()?.sums.totals.map(({ indicatorId }) => indicatorId));
    const days = kind === 'event' ? [] : dailyIndicators;
    const events = kind === 'event' ? eventIndicators : eventIndicators.filter(({ id }) => counted.has(id));
    return [...days, ...events].map((indicator) => ({
      id: indicator.id,
      key: sortWordOf(indicator),
      heading: shortNames[indicator.code]?.[this.language()] ?? (this.language() === 'vi' ? indicator.name : indicator.nameEn),
    }));
  });
  protected readonly columns = computed<Column<SheetSummary>[]>(() => {
    const { state } = this.url.values();
    const reported = ({ reported, expected }: SheetSummary) => `${this.count(reported)}/${this.count(expected)}`;
    return [
      { key: 'unit', label: 'figures.unit' },
      { key: 'day', label: 'figures.day', sortable: true, value: ({ day }) => formatDay(day) },
      ...(state === 'all' ? [{ key: 'state', label: 'figures.state-label', sortable: true }] : []),
      { key: 'reported', label: 'figures.reported', align: 'end', sortable: true, value: reported },
      ...this.indicators().map(({ key, heading }) => ({
        key,
        heading,
        align: 'end' as const,
        sortable: true,
        wraps: true as const,
        width: '116px',
      })),
      { key: 'submittedAt', label: 'figures.submitted', sortable: true },
      ...(state === 'submitted' || state === 'draft' ? [] : [{ key: 'decided', label: 'figures.decided' }]),
    ];
  });
  protected readonly sums = computed(() => {
    const shown = this.shown();
    if (!shown || shown.total === 0) return undefined;
    const totals = new Map(shown.sums.totals.map(({ indicatorId, value }) => [indicatorId, value]));
    return {
      unit: this.say('figures.review.sum', { count: this.count(shown.total) }),
      reported: this.count(shown.sums.reported),
      ...Object.fromEntries(this.indicators().map(({ id, key }) => [key, formatCount(totals.get(id), this.language())])),
    };
  });
  protected readonly keyOf = ({ id }: SheetSummary) => id;
  protected readonly nameOf = ({ unitPath, eventName, day }: SheetSummary) => `${eventName ?? unitPath}, ${formatDay(day)}`;
  protected readonly mayApprove = ({ actions }: SheetSummary) => actions.includes('approve');
  protected readonly totalOf = ({ totals }: SheetSummary, indicator: number) => totals.find(({ indicatorId }) => indicatorId === indicator);

  /** Only what is still shown to be approved stays chosen. */
  protected readonly chosen = linkedSignal<readonly SheetSummary[] | undefined, ReadonlySet<string | number>>({
    source: this.list.rows,
    computation: (rows, before) => {
      const open = new Set(rows?.filter(this.mayApprove).map(this.keyOf));
      return new Set([...(before?.value ?? [])].filter((id) => open.has(Number(id))));
    },
  });
  protected readonly approving = signal(false);
  /** What was not approved, and why. */
  protected readonly refused = signal<readonly { readonly id: number; readonly name: string; readonly detail: string }[]>([]);

  protected readonly day = new FormControl<Day | null>(null);
  protected readonly province = new FormControl<number | null>(null);

  constructor() {
    effect(() => {
      const { day, province } = this.url.values();
      if (this.day.value !== day) this.day.setValue(day, { emitEvent: false });
      if (this.province.value !== province) this.province.setValue(province, { emitEvent: false });
    });
    this.day.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => {
      if (this.day.valid) this.url.set({ day });
    });
    this.province.valueChanges.pipe(takeUntilDestroyed()).subscribe((province) => this.url.set({ province }));
  }

  protected async approve(): Promise<void> {
    const sheets = (this.list.rows() ?? []).filter(({ id }) => this.chosen().has(id));
    const count = this.count(sheets.length);
    const [title, text, action] = ['title', 'text', 'action'].map((key) => this.say(`figures.approve-several.${key}`, { count }));
    if (!(await this.confirm.ask({ title: title!, text: text!, action: action! }))) return;
    this.approving.set(true);
    try {
      const { approved, refused } = await this.client.approve(sheets.map(({ id, version }) => ({ id, version })));
      const names = new Map(sheets.map((sheet) => [sheet.id, this.nameOf(sheet)]));
      this.refused.set(refused.map(({ id, detail }) => ({ id, detail, name: names.get(id) ?? '' })));
      if (approved.length > 0) void this.toast.tell(this.say('figures.approve-several.done', { count: this.count(approved.length) }));
    } catch (error) {
      this.refused.set([]);
      void this.toast.warn(problemOf(error)?.detail ?? this.say('shared.not-saved'));
    } finally {
      this.approving.set(false);
      this.list.reload();
    }
  }

  private count(value: number): string {
    return formatCount(value, this.language());
  }

  private say(key: string, params: Record<string, string> = {}): string {
    return this.transloco.translate(key, params, this.language());
  }
}
