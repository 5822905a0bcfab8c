import { Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { parseKey } from '@ra-quan/comparisons/model';
import { type Day, isDay } from '@ra-quan/shared/model';
import { EmptyState, ExportButtons, type ExportFormat, LoadProblem, PartFailed, PageHeader, Skeleton } from '@ra-quan/shared/ui';
import { AsOf, CampaignContext, UrlParams, answerOf, failureOf, formatInstant, lastAnswerOf } from '@ra-quan/shared/web';
import { ComparisonViews } from '../comparison-views';
import { ComparisonsClient } from '../comparisons.client';
import { type Selection, choicesNaming, selectionOf, wholeKey } from '../selection';
import { inLanguage } from '../telling';
import { ChoiceForm, type Chosen } from './choice-form';
import { ComparisonCards } from './comparison-cards';
import { ComparisonCharts } from './comparison-charts';
import { PinKnown } from '../pin-known';
import { ComparisonTable } from './comparison-table';
import { PartsBox } from './parts-box';
import { SubjectCard } from './subject-card';

/** Asked again in the same words, a question is not asked again. */
const isSameQuestion = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** How the campaign stands against earlier years: the director's page. */
@Component({
  selector: 'rq-comparison-page',
  imports: [
    ChoiceForm,
    ComparisonCards,
    ComparisonCharts,
    ComparisonTable,
    ComparisonViews,
    EmptyState,
    ExportButtons,
    LoadProblem,
    PageHeader,
    PinKnown,
    PartFailed,
    PartsBox,
    Skeleton,
    SubjectCard,
    TranslocoPipe,
  ],
  templateUrl: './comparison-page.html',
  styleUrl: './comparison-page.scss',
})
export class ComparisonPage {
  private readonly client = inject(ComparisonsClient);
  private readonly url = inject(UrlParams);
  private readonly telling = inLanguage();
  protected readonly context = inject(CampaignContext);
  private readonly knownOn = inject(AsOf);

  /** `null` is the country. */
  protected readonly unit = computed(() => (/^\d{1,9}$/.test(this.url.read('unit') ?? '') ? Number(this.url.read('unit')) : null));
  /** The boundaries that are asked for; `null` are those of the last day of the period. */
  protected readonly on = computed<Day | null>(() => {
    const day = this.url.read('on');
    return day !== undefined && isDay(day) ? day : null;
  });
  private readonly subjectKey = computed(() => {
    const key = this.url.read('subject');
    return key !== undefined && parseKey(key) ? key : null;
  });
  /** Whether the bases of what is still running count as a whole. */
  protected readonly whole = computed(() => this.url.read('whole') === '1');
  private readonly choicesQuestion = computed(
    () => {
      const campaign = this.context.id();
      const base = this.url.readAll('base')?.filter((key) => parseKey(key));
      return campaign === null ? undefined : { campaign, unit: this.unit(), subject: this.subjectKey(), base, asOf: this.knownOn.known() };
    },
    { equal: isSameQuestion },
  );
  protected readonly choicesAnswer = this.client.choices(this.choicesQuestion);
  private readonly choices = answerOf(this.choicesAnswer);
  /** What was offered stays until the next answer is there. */
  protected readonly offered = lastAnswerOf(this.choicesAnswer);
  protected readonly selection = computed(() => {
    const [subject, bases] = [this.url.read('subject'), this.url.readAll('base')];
    const choices = this.choices() ?? choicesNaming(this.offered(), subject, bases);
    return choices && selectionOf(choices, subject, bases);
  });
  protected readonly shownSelection = linkedSignal<Selection | undefined, Selection | undefined>({
    source: this.selection,
    computation: (selection, before) => selection ?? before?.value,
  });
  protected readonly question = computed(
    () => {
      const selection = this.selection();
      return (
        selection && {
          unit: this.unit(),
          subject: selection.subject.key,
          base: selection.bases.map(({ key }) => (this.whole() ? wholeKey(key) : key)),
          asOf: this.knownOn.known(),
          on: this.on(),
        }
      );
    },
    { equal: isSameQuestion },
  );
  protected readonly answer = this.client.report(this.question);
  /** What was shown stays until the next answer is there. */
  protected readonly report = lastAnswerOf(this.answer);
  private readonly refused = failureOf(this.choicesAnswer, this.answer);
  /** What the address names must be understood: another figure is never shown in its place. */
  protected readonly failure = computed(() => {
    const keys = [this.url.read('subject'), ...(this.url.readAll('base') ?? [])].filter((key) => key !== undefined && key !== '');
    return keys.every((key) => parseKey(key!)) ? this.refused() : this.telling().translate('comparisons.bad-address');
  });
  /** Below the nation everything of an illustrative campaign was generated. */
  protected readonly illustrative = computed(
    () => (this.context.campaign()?.illustrative ?? false) && (this.unit() !== null || (this.report()?.subject.illustrative ?? false)),
  );
  protected readonly asOf = computed(() => (this.report() ? formatInstant(this.report()!.readAt) : undefined));
  protected readonly running = computed(() => (this.report()?.subject.cutFrom ?? null) !== null);
  protected readonly path = computed(() => this.report()?.subject.unit.path.split(', ').reverse() ?? []);
  protected readonly subjectLabel = computed(() => this.shownSelection()?.subject.label[this.telling().language]);

  protected choose({ unit, subject, base, on, whole }: Chosen): void {
    this.url.patch({
      ...(unit === undefined ? {} : { unit: unit === null ? null : String(unit) }),
      ...(on === undefined ? {} : { on }),
      ...(whole === undefined ? {} : { whole: whole ? '1' : null }),
      ...(subject === undefined ? {} : { subject }),
      ...(base === undefined ? {} : { base: base === null || base.length > 0 ? base : '' }),
    });
  }

  protected reload(): void {
    this.choicesAnswer.reload();
    this.answer.reload();
  }

  protected readonly export = (format: ExportFormat) => {
    const question = this.question();
    return question && this.client.export(format, question);
  };
}
