import { type BaseChoice, type ComparisonChoices, type FigureChoice, parseKey, writeKey } from '@ra-quan/comparisons/model';
import { indicators } from '@ra-quan/figures/model';
import type { Day, Id, Period } from '@ra-quan/shared/model';

/** What is compared with what, by the keys of the choices. */
export interface Selection {
  readonly subject: FigureChoice;
  readonly bases: readonly BaseChoice[];
}

/** What a choice counts. */
export const indicatorOf = ({ indicatorId }: FigureChoice) => indicators.find(({ id }) => id === indicatorId)!;

/** The bases that speak of the same: those of the same figure, and wholes of its scheme. */
export function basesFor(subject: FigureChoice, bases: readonly BaseChoice[]): readonly BaseChoice[] {
  const { id, scheme, nature } = indicatorOf(subject);
  return bases.filter((base) => {
    const other = indicatorOf(base);
    return base.key !== subject.key && (base.indicatorId === id || (other.scheme === scheme && other.basis === 'net' && nature === 'flow'));
  });
}

/** The period of another figure: the same where there is a figure of it, else the first that has one. */
export function inPeriodOf(subject: FigureChoice, indicatorId: number, subjects: readonly FigureChoice[]): FigureChoice | undefined {
  const others = subjects.filter((one) => one.indicatorId === indicatorId);
  const same = others.find((one) => one.known && periodOf(one) === periodOf(subject));
  return same ?? others.find(({ known }) => known) ?? others[0];
}

/** The chosen bases, of another figure: each in its period, as far as that is offered. */
export function basesOf(subject: FigureChoice, chosen: readonly BaseChoice[], bases: readonly BaseChoice[]): readonly BaseChoice[] {
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
  return { subject, bases: chosenNone || asked.length > 0 ? asked : choices.bases.filter(({ usual }) => usual) };
}

/** What was offered before, where it has everything that the address names: then there is nothing to wait for. */
export function choicesNaming(
  offered: ComparisonChoices | undefined,
  subjectKey: string | undefined,
  baseKeys: readonly string[] | undefined,
): ComparisonChoices | undefined {
  const hasAll =
    baseKeys !== undefined &&
    offered?.subjects.some(({ key }) => key === subjectKey) &&
    baseKeys.every((wanted) => wanted === '' || offered.bases.some(({ key }) => key === wanted));
  return hasAll ? offered : undefined;
}

/** A key with the whole of its period, whatever has passed of the subject. */
export function wholeKey(key: string): string {
  const parsed = parseKey(key);
  return parsed?.years === 1 ? writeKey({ ...parsed, alignment: 'whole' }) : key;
}

/** A campaign with its days. */
interface Held {
  readonly id: Id;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly rehearsal: boolean;
}

/** The key of what a figure counts in days that a person chose: of the campaign that holds all of them, where the subject is of one. */
export function keyOfDays(subject: FigureChoice, period: Period, campaigns: readonly Held[], own: Id | null): string {
  const { campaignId } = parseKey(subject.key)!;
  const holds = ({ windowFrom, windowTo }: Held) => windowFrom <= period.from && period.to <= windowTo;
  const holding = campaigns.filter((one) => holds(one) && (!one.rehearsal || one.id === own));
  const chosen = campaignId === null ? undefined : (holding.find(({ id }) => id === own) ?? holding[0]);
  return writeKey({ indicator: indicatorOf(subject), period, campaignId: chosen?.id ?? null, alignment: 'calendar', years: 1 });
}
