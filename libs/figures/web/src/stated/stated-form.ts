import { type AbstractControl, FormControl, FormGroup, type ValidationErrors, Validators } from '@angular/forms';
import {
  type Origin,
  type PeriodKind,
  type Qualifier,
  type SourcePlace,
  type StatedContent,
  type StatedEntry,
  type StatedFault,
  type StatedFigure,
  type StatedKind,
  type StatedStatus,
  isAddress,
  readPeriod,
  readStatedNumber,
  sourceLine,
  statedStatuses,
  statedText,
} from '@ra-quan/figures/model';
import { type Day, type Language, type Period, daysBetween, formatDay, oneDay } from '@ra-quan/shared/model';
import type { Difference } from '@ra-quan/shared/ui';

const number = ({ value }: AbstractControl<string>): ValidationErrors | null =>
  value.trim() !== '' && readStatedNumber(value) === undefined ? { pattern: true } : null;
const period = ({ value }: AbstractControl<string>): ValidationErrors | null =>
  value.trim() !== '' && readPeriod(value) === undefined ? { pattern: true } : null;
const address = ({ value }: AbstractControl<string>): ValidationErrors | null =>
  value.trim() !== '' && !isAddress(value.trim()) ? { pattern: true } : null;

const chosen = <Value>(value: Value) => new FormControl<Value>(value, { nonNullable: true });
const text = (value: string | null | undefined, most: number, ...more: ((control: AbstractControl<string>) => ValidationErrors | null)[]) =>
  new FormControl(value ?? '', { nonNullable: true, validators: [Validators.maxLength(most), ...more] });
const filled = (value: string | null | undefined, most: number) =>
  new FormControl(value ?? '', {
    nonNullable: true,
    validators: [Validators.required, Validators.pattern(/\S/), Validators.maxLength(most)],
  });

/** What is asked for only where something else is chosen; judged anew when that changes. */
const neededWhere =
  (choice: 'periodKind' | 'place', ...values: readonly string[]) =>
  ({ parent, value }: AbstractControl): ValidationErrors | null =>
    values.includes(parent?.get(choice)?.value as string) && !value ? { required: true } : null;

/** The controls that are asked for so. */
export const sometimesNeeded = ['unitId', 'year', 'month', 'first', 'last'] as const;

const statusOf = (figure?: StatedFigure): StatedStatus => statedStatuses.find((status) => status === figure?.status) ?? 'published';

/** Controls bear the names of the API's fields, so that refusals find them. What a figure is of is chosen once; a correction says why. */
export function statedForm(figure?: StatedFigure) {
  return new FormGroup({
    kind: chosen<StatedKind>(figure?.kind ?? 'actual'),
    indicatorId: chosen(figure?.indicatorId ?? 10),
    place: chosen<'country' | 'unit'>('country'),
    unitId: new FormControl<number | null>(figure?.unitId ?? null, neededWhere('place', 'unit')),
    periodKind: chosen<PeriodKind | null>(figure ? null : 'year'),
    year: text('', 20, period, neededWhere('periodKind', 'year')),
    month: text('', 20, period, neededWhere('periodKind', 'month')),
    first: new FormControl<Day | null>(null, neededWhere('periodKind', 'days', 'day')),
    last: new FormControl<Day | null>(null, neededWhere('periodKind', 'days')),
    campaignId: chosen<number | null>(figure?.campaignId ?? null),
    value: new FormControl(figure ? statedText(figure.value, null, 'vi') : '', {
      nonNullable: true,
      validators: [Validators.required, number],
    }),
    qualifier: chosen<Qualifier | null>(figure?.qualifier ?? null),
    status: chosen<StatedStatus>(statusOf(figure)),
    origin: chosen<Origin>(figure?.origin ?? 'published'),
    formula: text(figure?.formula, 200),
    source: new FormGroup({
      title: filled(figure?.source.title, 300),
      number: text(figure?.source.number, 100),
      page: text(figure?.source.page, 60),
      publishedOn: new FormControl<Day | null>(figure?.source.publishedOn ?? null),
      url: text(figure?.source.url, 500, address),
    }),
    reason: figure ? filled('', 500) : text('', 500),
  });
}
export type StatedForm = ReturnType<typeof statedForm>;

/** The period that is chosen; `undefined` where it is not, or cannot be read. */
export function periodOf(form: StatedForm): Period | undefined {
  const { periodKind, year, month, first, last } = form.getRawValue();
  if (periodKind === 'year') return readPeriod(year);
  if (periodKind === 'month') return readPeriod(month);
  if (periodKind === 'day') return first === null ? undefined : oneDay(first);
  return first !== null && last !== null && first <= last ? daysBetween(first, last) : undefined;
}

/** Where the period is written, for what is wrong with it. */
const periodField = { year: 'year', month: 'month', days: 'last', day: 'first' } as const satisfies Record<PeriodKind, string>;

const orNull = (typed: string) => typed.trim() || null;

export const fieldOfPeriod = ({ controls: { periodKind } }: StatedForm) => periodField[periodKind.value ?? 'year'];

/** What a valid form says that the source says. */
export function contentOf(form: StatedForm): StatedContent {
  const { value, qualifier, status, origin, formula, source } = form.getRawValue();
  const { title, number, page, publishedOn, url } = source;
  const place: SourcePlace = { title: title.trim(), number: orNull(number), page: orNull(page), publishedOn, url: orNull(url) };
  return {
    value: readStatedNumber(value)!.value,
    qualifier,
    status,
    origin,
    formula: origin === 'published' ? null : orNull(formula),
    source: place,
  };
}

/** @param unitId that of the country where no unit is chosen */
export function entryOf(form: StatedForm, unitId: number, { from, to }: Period): StatedEntry {
  const { kind, indicatorId, campaignId } = form.getRawValue();
  return { kind, indicatorId, unitId, from, to, campaignId, ...contentOf(form) };
}

/** The control on which a fault of an entry is said. */
export function controlOf(form: StatedForm, { field }: StatedFault): AbstractControl | null {
  if (field === 'from' || field === 'to') return form.get(fieldOfPeriod(form));
  return form.get(field === 'source' ? 'source.publishedOn' : field);
}

const written: Readonly<Record<string, (content: StatedContent, language: Language) => string>> = {
  'figures.value': ({ value, qualifier }, language) => statedText(value, qualifier, language),
  'figures.source': ({ source }, language) => sourceLine(source, language, formatDay),
  'figures.stated.formula': ({ formula }) => formula ?? '',
};

/** Where the saved figure and the typed one differ, field by field, in words. */
export function statedDifferences(theirs: StatedFigure, mine: StatedContent, language: Language): Difference[] {
  return Object.entries(written)
    .map(([label, write]) => ({ label, theirs: write({ ...theirs, status: statusOf(theirs) }, language), mine: write(mine, language) }))
    .filter((difference) => difference.theirs !== difference.mine);
}
