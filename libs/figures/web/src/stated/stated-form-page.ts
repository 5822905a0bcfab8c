import { Component, computed, effect, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type AbstractControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type StatedFault,
  type StatedFigure,
  faultsOf,
  filled,
  indicators,
  origins,
  periodKinds,
  qualifierWords,
  qualifiers,
  readStatedNumber,
  statedFaults,
  statedKinds,
  statedStatuses,
} from '@ra-quan/figures/model';
import { GeographyClient, UnitPicker } from '@ra-quan/geography/web';
import { ConflictPanel, Crumbs, DateInput, FormField, Icon, Input, LoadProblem, PageHeader, Skeleton, Toast } from '@ra-quan/shared/ui';
import {
  CampaignContext,
  type HoldsInput,
  LanguageChoice,
  SavedForm,
  answerOf,
  failureOf,
  putProblemOnForm,
  today,
} from '@ra-quan/shared/web';
import { switchMap } from 'rxjs';
import {
  type StatedForm,
  contentOf,
  controlOf,
  entryOf,
  fieldOfPeriod,
  periodOf,
  sometimesNeeded,
  statedDifferences,
  statedForm,
} from './stated-form';
import { StatedClient } from './stated.client';
import { StatedWords } from './stated-words';

/** What is wrong with an entry, known before it is sent. */
class Faulty extends Error {
  constructor(readonly faults: readonly StatedFault[]) {
    super('faulty');
  }
}

/** Enters a figure that a source states, or corrects the one of the address. */
@Component({
  selector: 'rq-stated-form-page',
  imports: [
    ConflictPanel,
    Crumbs,
    DateInput,
    FormField,
    Icon,
    Input,
    LoadProblem,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './stated-form-page.html',
  styleUrl: './stated-form-page.scss',
})
export class StatedFormPage implements HoldsInput {
  private readonly client = inject(StatedClient);
  private readonly context = inject(CampaignContext);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;
  protected readonly words = inject(StatedWords);

  /** The figure to correct; none enters a new one. */
  readonly id = input<string>();
  protected readonly saved = this.client.figure(() => (this.id() ? Number(this.id()) : undefined));
  private readonly country = inject(GeographyClient).units(() => ({ level: 0, size: 1 }));
  protected readonly failure = failureOf(this.saved, this.country);
  private readonly nation = computed(() => answerOf(this.country)()?.items[0]?.id);
  protected readonly ready = computed(() => this.nation() !== undefined && (!this.id() || this.figure.seen() !== undefined));

  protected readonly figure = new SavedForm<StatedForm, StatedFigure>({
    saved: answerOf(this.saved),
    formOf: statedForm,
    send: (form, seen) => this.send(form, seen),
    arrive: () => this.arrive(),
    readAgain: ({ id }) => this.client.read(id),
    differences: (theirs, mine) => statedDifferences(theirs, contentOf(mine), this.language()),
    refuse: (error, form) => (error instanceof Faulty ? this.say(error.faults, form) : putProblemOnForm(error, form)),
  });

  protected readonly kinds = statedKinds;
  protected readonly statuses = statedStatuses;
  protected readonly origins = origins;
  protected readonly qualifiers = qualifiers;
  protected readonly campaigns = computed(() =>
    this.context.campaigns().map(({ id, name, nameEn }) => ({ id, name: this.language() === 'vi' ? name : (nameEn ?? name) })),
  );
  private readonly typed = toSignal(toObservable(this.figure.form).pipe(switchMap(({ valueChanges }) => valueChanges)), {
    equal: () => false,
  });
  /** The form as it stands; read again with every change. */
  protected readonly now = computed(() => {
    this.typed();
    return this.figure.form().getRawValue();
  });
  protected readonly isStock = computed(() => indicators.find(({ id }) => id === this.now().indicatorId)?.nature === 'stock');
  /** A stock is read at a day. */
  protected readonly periodKinds = computed(() => (this.isStock() ? (['day'] as const) : periodKinds));

  constructor() {
    effect(() => this.follow());
  }

  heldInput() {
    return this.figure.held();
  }

  protected qualifierOf(one: (typeof qualifiers)[number]): string {
    return qualifierWords[one][this.language()];
  }

  /** What was typed decides what else can be: a refusal of the server is over when anything is changed. */
  private follow(): void {
    const { kind, status } = this.now();
    const form = this.figure.form();
    const { periodKind, status: statusControl, qualifier, value } = form.controls;
    if (!this.id() && this.isStock() && periodKind.value !== 'day') periodKind.setValue('day');
    if (kind === 'plan' && status === 'estimated') statusControl.setValue('published');
    const read = readStatedNumber(value.value);
    if (read?.qualifier && read.qualifier !== qualifier.value) {
      qualifier.setValue(read.qualifier);
      if (read.qualifier === 'ước' && kind === 'actual') statusControl.setValue('estimated');
    }
    forgetRefusals(form);
    for (const name of sometimesNeeded) form.controls[name].updateValueAndValidity({ emitEvent: false });
  }

  private async send(form: StatedForm, seen: StatedFigure | undefined): Promise<number> {
    const period = seen ? { from: seen.from, to: seen.to } : periodOf(form);
    const { place, unitId, reason } = form.getRawValue();
    const unit = place === 'unit' ? unitId! : this.nation()!;
    if (!period) {
      const field = form.get(fieldOfPeriod(form))!;
      const sentence: string = this.transloco.translate('figures.stated.form.period-malformed');
      field.setErrors({ server: sentence });
      throw new Faulty([]);
    }
    const entry = entryOf(form, unit, period);
    const faults = faultsOf(seen ? { ...seen, ...contentOf(form) } : entry, today());
    if (faults.length > 0) throw new Faulty(faults);
    if (!seen) return (await this.client.enter(entry)).id;
    await this.client.correct(seen.id, { ...contentOf(form), reason: reason.trim(), version: seen.version });
    return seen.id;
  }

  private say(faults: readonly StatedFault[], form: StatedForm): string | undefined {
    const homeless: string[] = [];
    for (const fault of faults) {
      const sentence = filled(statedFaults[fault.code], fault.details)[this.language()];
      const control = controlOf(form, fault);
      if (!control) homeless.push(sentence);
      control?.setErrors({ server: sentence });
      control?.markAsTouched();
    }
    return homeless.join(' ') || undefined;
  }

  private async arrive(): Promise<void> {
    await this.router.navigate(['/results/stated']);
    await this.toast.tell(this.transloco.translate('figures.stated.form.saved'));
  }
}

/** The whole entry is judged anew when it is sent again. */
function forgetRefusals(control: AbstractControl): void {
  if (control instanceof FormGroup) Object.values(control.controls as Record<string, AbstractControl>).forEach(forgetRefusals);
  else if (control.hasError('server')) control.updateValueAndValidity();
}
