import { FormArray, type AbstractControl, FormControl, FormGroup, type ValidationErrors, Validators } from '@angular/forms';
import type { CampaignPlan, Message, Theme, Wave } from '@ra-quan/campaigns/model';
import type { Day } from '@ra-quan/shared/model';
import { problemOf, putProblemOnForm } from '@ra-quan/shared/web';
import { dayAfter, lastDayOf } from '../period';

export const codePattern = /^[A-Z0-9][A-Z0-9-]{2,39}$/;

const filled = [Validators.required, Validators.pattern(/\S/)];
const text = (value: string, most: number, required = true) =>
  new FormControl(value, { nonNullable: true, validators: [...(required ? filled : []), Validators.maxLength(most)] });
const day = (value: Day | null) => new FormControl<Day | null>(value, Validators.required);
const ident = (id: number | undefined) => new FormControl(id ?? null);

/** The last day is not before the first one; said on the control of the last day. */
function lastDay(value: Day | null, first: FormControl<Day | null>): FormControl<Day | null> {
  const order = ({ value: last }: AbstractControl<Day | null>): ValidationErrors | null =>
    last && first.value && last < first.value ? { order: true } : null;
  const control = new FormControl(value, [Validators.required, order]);
  first.valueChanges.subscribe(() => control.updateValueAndValidity());
  return control;
}

export function waveForm(wave?: Wave) {
  const from = day(wave?.from ?? null);
  return new FormGroup({
    id: ident(wave?.id),
    name: text(wave?.name ?? '', 200),
    nameEn: text(wave?.nameEn ?? '', 200, false),
    kind: new FormControl(wave?.kind ?? 'launch', { nonNullable: true }),
    from,
    to: lastDay(wave ? lastDayOf(wave.to) : null, from),
  });
}

export function themeForm(theme?: Theme) {
  return new FormGroup({
    id: ident(theme?.id),
    text: text(theme?.text ?? '', 500),
    textEn: text(theme?.textEn ?? '', 500, false),
    slogans: text(theme?.slogans.join('\n') ?? '', 15_000, false),
  });
}

export function messageForm(message?: Message) {
  return new FormGroup({
    id: ident(message?.id),
    pillar: text(message?.pillar ?? '', 200),
    text: text(message?.text ?? '', 1000),
    audiences: text(message?.audiences.join('\n') ?? '', 10_000, false),
  });
}

/** Controls bear the names of the API's fields, so that refusals find them; ends of periods hold the last day. */
export function planForm(plan?: CampaignPlan) {
  const windowFrom = day(plan?.windowFrom ?? null);
  return new FormGroup({
    code: new FormControl(plan?.code ?? '', { nonNullable: true, validators: [Validators.required, Validators.pattern(codePattern)] }),
    name: text(plan?.name ?? '', 300),
    nameEn: text(plan?.nameEn ?? '', 300, false),
    legalBasis: text(plan?.legalBasis ?? '', 300, false),
    windowFrom,
    windowTo: lastDay(plan ? lastDayOf(plan.windowTo) : null, windowFrom),
    waves: new FormArray((plan?.waves ?? []).map(waveForm)),
    themes: new FormArray((plan?.themes ?? []).map(themeForm)),
    messages: new FormArray((plan?.messages ?? []).map(messageForm)),
  });
}
export type PlanForm = ReturnType<typeof planForm>;

const lines = (value: string) =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const end = (last: Day | null): Day => (last ? dayAfter(last) : '');
const known = (id: number | null) => (id === null ? {} : { id });

/** What the form says, as the API takes it; days that are not typed yet are empty. */
export function planOf(form: PlanForm): CampaignPlan {
  const { code, name, nameEn, legalBasis, windowFrom, windowTo, waves, themes, messages } = form.getRawValue();
  return {
    code: code.trim(),
    name: name.trim(),
    nameEn: nameEn.trim() || null,
    legalBasis: legalBasis.trim(),
    windowFrom: windowFrom ?? '',
    windowTo: end(windowTo),
    waves: waves.map(({ id, from, to, ...wave }) => ({
      ...known(id),
      kind: wave.kind,
      name: wave.name.trim(),
      nameEn: wave.nameEn.trim() || null,
      from: from ?? '',
      to: end(to),
    })),
    themes: themes.map(({ id, text, textEn, slogans }) => ({
      ...known(id),
      text: text.trim(),
      textEn: textEn.trim() || null,
      slogans: lines(slogans),
    })),
    messages: messages.map(({ id, pillar, text, audiences }) => ({
      ...known(id),
      pillar: pillar.trim(),
      text: text.trim(),
      audiences: lines(audiences),
    })),
  };
}

/** Puts a refusal on the form and returns the sentence for the whole of it; a taken code stands on the code. */
export function planRefusal(error: unknown, form: FormGroup): string | undefined {
  const problem = problemOf(error);
  const code = form.get('code');
  if (problem?.code !== 'campaigns.code-taken' || !code) return putProblemOnForm(error, form);
  code.setErrors({ server: problem.detail });
  code.markAsTouched();
  return undefined;
}
