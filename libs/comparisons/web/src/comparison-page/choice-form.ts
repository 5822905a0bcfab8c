import { Component, computed, effect, inject, input, output } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { type BaseChoice, type ComparisonChoices, type FigureChoice, choiceKinds } from '@ra-quan/comparisons/model';
import { BoundaryDay, UnitPicker } from '@ra-quan/geography/web';
import type { Day, Period } from '@ra-quan/shared/model';
import { FormField, Input } from '@ra-quan/shared/ui';
import { CampaignContext, Session } from '@ra-quan/shared/web';
import { type Selection, basesFor, basesOf, inPeriodOf, indicatorOf, keyOfDays } from '../selection';
import { inLanguage } from '../telling';
import { OwnDays } from './own-days';

/** What a person chose; what they left alone is not there. */
export interface Chosen {
  readonly unit?: number | null;
  readonly subject?: string;
  /** `null`: the usual ones. */
  readonly base?: readonly string[] | null;
  readonly on?: Day | null;
  /** Whether bases of a running subject count as a whole. */
  readonly whole?: boolean;
}

/** What is compared, where, and with what. */
@Component({
  selector: 'rq-choice-form',
  imports: [BoundaryDay, FormField, Input, OwnDays, ReactiveFormsModule, TranslocoPipe, UnitPicker],
  templateUrl: './choice-form.html',
  styleUrl: './choice-form.scss',
})
export class ChoiceForm {
  readonly choices = input.required<ComparisonChoices>();
  readonly selection = input.required<Selection>();
  readonly unit = input.required<number | null>();
  /** The boundaries that are asked for. */
  readonly on = input.required<Day | null>();
  /** Whether the subject is still running, so that bases are cut to as many days. */
  readonly running = input(false);
  /** Whether they are taken as a whole nevertheless. */
  readonly whole = input(false);
  readonly chosen = output<Chosen>();

  private readonly telling = inLanguage();
  private readonly context = inject(CampaignContext);
  /** Officers choose in their own territory; the country is open to everybody. */
  protected readonly territory = inject(Session).user()?.unitId ?? null;
  protected readonly place = new FormControl<number | null>(null);
  /** What can be counted; the period is a choice of its own. */
  protected readonly figures = computed(() => {
    const { subjects } = this.choices();
    return [...new Set(subjects.map(({ indicatorId }) => indicatorId))].map((id) => {
      const own = subjects.filter(({ indicatorId }) => indicatorId === id);
      return { id, name: this.nameOf(own[0]!), known: own.some(({ known }) => known) };
    });
  });
  protected readonly periods = computed(() => {
    const { indicatorId } = this.selection().subject;
    return this.choices().subjects.filter((subject) => subject.indicatorId === indicatorId);
  });
  /** What speaks of the same figure, and what an address brought along besides. */
  protected readonly bases = computed(() => {
    const ticked = new Set(this.selection().bases.map(({ key }) => key));
    const offered = new Set(basesFor(this.selection().subject, this.choices().bases).map(({ key }) => key));
    const shown = this.choices().bases.filter(({ key }) => offered.has(key) || ticked.has(key));
    return choiceKinds.flatMap((kind) => {
      const own = shown.filter((base) => base.kind === kind);
      return own.length === 0
        ? []
        : { kind, bases: own.map((base) => ({ ...base, text: this.textOf(base), ticked: ticked.has(base.key) })) };
    });
  });
  protected readonly language = computed(() => this.telling().language);

  constructor() {
    effect(() => {
      if (this.place.value !== this.unit()) this.place.setValue(this.unit(), { emitEvent: false });
    });
    this.place.valueChanges.pipe(takeUntilDestroyed()).subscribe((unit) => {
      if (this.place.valid) this.chosen.emit({ unit });
    });
  }

  protected chooseFigure(id: number): void {
    const { subject, bases } = this.selection();
    const next = inPeriodOf(subject, id, this.choices().subjects);
    if (!next) return;
    const kept = basesOf(next, bases, this.choices().bases);
    this.chosen.emit({ subject: next.key, base: kept.length > 0 ? kept.map(({ key }) => key) : null });
  }

  protected tick(key: string, on: boolean): void {
    const ticked = this.selection().bases.map((base) => base.key);
    const wanted = on ? [...ticked, key] : ticked.filter((one) => one !== key);
    this.chosen.emit({ base: this.choices().bases.flatMap((base) => (wanted.includes(base.key) ? base.key : [])) });
  }

  /** Days that a person chose for the subject. */
  protected ownSubject(period: Period): void {
    this.chosen.emit({ subject: this.keyOf(period), base: null });
  }

  /** Days that a person chose, as one more base. */
  protected ownBase(period: Period): void {
    this.chosen.emit({ base: [...new Set([...this.selection().bases.map(({ key }) => key), this.keyOf(period)])] });
  }

  private keyOf(period: Period): string {
    return keyOfDays(this.selection().subject, period, this.context.campaigns(), this.context.id());
  }

  /** The period, with what it counts where that is not what the subject counts. */
  private textOf(base: BaseChoice): string {
    const when = base.when[this.telling().language];
    // Behind the figure the period does not begin anything.
    return base.indicatorId === this.selection().subject.indicatorId ? when : base.label[this.telling().language];
  }

  private nameOf(choice: FigureChoice): string {
    return indicatorOf(choice)[this.telling().language === 'vi' ? 'name' : 'nameEn'];
  }
}
