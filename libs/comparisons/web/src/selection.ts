import type { ComparisonChoices, FigureChoice } from '@ra-quan/comparisons/model';
import { indicatorByCode, indicators } from '@ra-quan/figures/model';
import { type Period, wholeYear } from '@ra-quan/shared/model';

/** What is compared with what, by the keys of the choices. */
export interface Selection {
  readonly subject: FigureChoice;
  readonly bases: readonly FigureChoice[];
}

const indicatorOf = ({ key }: FigureChoice) => indicators.find(({ code }) => code === key.split(':')[0]);
const isWholeYear = ({ from, to }: Period) => wholeYear(Number(from.slice(0, 4))).to === to && from.endsWith('-01-01');

/** Where the address names no bases: the whole years of the subject's scheme; where no source states any, the same days a year earlier. */
export function usualBases(subject: FigureChoice, bases: readonly FigureChoice[]): readonly FigureChoice[] {
  const scheme = indicatorOf(subject)?.scheme;
  const sameScheme = bases.filter((base) => indicatorOf(base)?.scheme === scheme);
  const years = sameScheme.filter(({ period }) => isWholeYear(period) && period.from < subject.period.from);
  return years.length > 0 ? years : sameScheme;
}

/** The selection that the address asks for, as far as the choices have it. */
export function selectionOf(
  choices: ComparisonChoices,
  subjectKey: string | undefined,
  baseKeys: readonly string[] | undefined,
): Selection | undefined {
  const subject = choices.subjects.find(({ key }) => key === subjectKey) ?? choices.subjects[0];
  if (!subject) return undefined;
  const asked = choices.bases.filter(({ key }) => baseKeys?.includes(key));
  const chosenNone = baseKeys?.every((key) => key === '') ?? false;
  return { subject, bases: chosenNone || asked.length > 0 ? asked : usualBases(subject, choices.bases) };
}

/** What a choice counts, by its key. */
export const indicatorOfChoice = (choice: FigureChoice) => indicatorOf(choice) ?? indicatorByCode('si-voluntary-new');
