import type { ComparisonChoices, FigureChoice } from '@ra-quan/comparisons/model';
import { indicators } from '@ra-quan/figures/model';
import { type Period, wholeYear } from '@ra-quan/shared/model';

/** What is compared with what, by the keys of the choices. */
export interface Selection {
  readonly subject: FigureChoice;
  readonly bases: readonly FigureChoice[];
}

/** What a choice counts. */
export const indicatorOf = ({ indicatorId }: FigureChoice) => indicators.find(({ id }) => id === indicatorId)!;

const isWholeYear = ({ from, to }: Period) => wholeYear(Number(from.slice(0, 4))).to === to && from.endsWith('-01-01');

/** The bases that speak of the same: those of the same figure, and wholes of its scheme. */
export function basesFor(subject: FigureChoice, bases: readonly FigureChoice[]): readonly FigureChoice[] {
  const { id, scheme } = indicatorOf(subject);
  return bases.filter((base) => base.indicatorId === id || (indicatorOf(base).scheme === scheme && indicatorOf(base).basis === 'net'));
}

/**
 * Where the address names no bases: the whole years of the subject's scheme; where no source states any, the campaigns before; where there are none, the
 * same days a year earlier.
 */
export function usualBases(subject: FigureChoice, bases: readonly FigureChoice[]): readonly FigureChoice[] {
  const offered = basesFor(subject, bases);
  const years = offered.filter(({ period }) => isWholeYear(period) && period.from < subject.period.from);
  if (years.length > 0) return years;
  const known = offered.filter(({ known }) => known);
  return known.length > 0 ? known : offered.slice(0, 1);
}

/** The period of another figure: the same where there is a figure of it, else the first that has one. */
export function inPeriodOf(subject: FigureChoice, indicatorId: number, subjects: readonly FigureChoice[]): FigureChoice | undefined {
  const others = subjects.filter((one) => one.indicatorId === indicatorId);
  const same = others.find((one) => one.known && periodOf(one) === periodOf(subject));
  return same ?? others.find(({ known }) => known) ?? others[0];
}

/** The chosen bases, of another figure: each in its period, as far as that is offered. */
export function basesOf(subject: FigureChoice, chosen: readonly FigureChoice[], bases: readonly FigureChoice[]): readonly FigureChoice[] {
  const periods = new Set(chosen.map(periodOf));
  return basesFor(subject, bases).filter((base) => periods.has(periodOf(base)));
}

/** A key without its figure: the period, and of which campaign. */
const periodOf = ({ key }: FigureChoice) => key.slice(key.indexOf(':'));

/** The selection that the address asks for, as far as the choices have it. */
export function selectionOf(
  choices: ComparisonChoices,
  subjectKey: string | undefined,
  baseKeys: readonly string[] | undefined,
): Selection | undefined {
  const subject =
    choices.subjects.find(({ key }) => key === subjectKey) ?? choices.subjects.find(({ known }) => known) ?? choices.subjects[0];
  if (!subject) return undefined;
  const asked = choices.bases.filter(({ key }) => baseKeys?.includes(key));
  const chosenNone = baseKeys?.every((key) => key === '') ?? false;
  return { subject, bases: chosenNone || asked.length > 0 ? asked : usualBases(subject, choices.bases) };
}
