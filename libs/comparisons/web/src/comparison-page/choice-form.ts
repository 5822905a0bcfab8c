import { Component, computed, effect, inject, input, output } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ComparisonChoices, type FigureChoice, periodWords } from '@ra-quan/comparisons/model';
import { BoundaryDay, UnitPicker } from '@ra-quan/geography/web';
import type { Day } from '@ra-quan/shared/model';
import { FormField, Input } from '@ra-quan/shared/ui';
import { Session } from '@ra-quan/shared/web';
import { capital } from '../card-model';
import { type Selection, indicatorOfChoice } from '../selection';
import { inLanguage } from '../telling';

/** What a person chose; what they left alone is not there. */
export interface Chosen {
  readonly unit?: number | null;
  readonly subject?: string;
  readonly base?: readonly string[];
  readonly on?: Day | null;
}

/** What is compared, where, and with what. */
@Component({
  selector: 'rq-choice-form',
  imports: [BoundaryDay, FormField, Input, ReactiveFormsModule, TranslocoPipe, UnitPicker],
  templateUrl: './choice-form.html',
  styleUrl: './choice-form.scss',
})
export class ChoiceForm {
  readonly choices = input.required<ComparisonChoices>();
  readonly selection = input.required<Selection>();
  readonly unit = input.required<number | null>();
  /** The boundaries that are asked for. */
  readonly on = input.required<Day | null>();
  readonly chosen = output<Chosen>();

  private readonly telling = inLanguage();
  /** Officers choose in their own territory; the country is open to everybody. */
  protected readonly territory = inject(Session).user()?.unitId ?? null;
  protected readonly place = new FormControl<number | null>(null);
  protected readonly bases = computed(() => {
    const { language } = this.telling();
    const nameOf = (choice: FigureChoice) => indicatorOfChoice(choice)[language === 'vi' ? 'name' : 'nameEn'];
    const names = [...new Set(this.choices().bases.map(nameOf))];
    const ticked = new Set(this.selection().bases.map(({ key }) => key));
    return names.map((name) => ({
      name,
      bases: this.choices()
        .bases.filter((base) => nameOf(base) === name)
        .map(({ key, period }) => ({ key, text: capital(periodWords(period, language)), ticked: ticked.has(key) })),
    }));
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

  protected tick(key: string, on: boolean): void {
    const ticked = this.selection().bases.map((base) => base.key);
    const wanted = on ? [...ticked, key] : ticked.filter((one) => one !== key);
    this.chosen.emit({ base: this.choices().bases.flatMap((base) => (wanted.includes(base.key) ? base.key : [])) });
  }
}
