import { dayInVietnam, daysIn, formatDay } from '@ra-quan/shared/model';
import { isPartial } from './coverage';
import type { Coverage, Figure } from './figure';
import { haveEqualWindows } from './likeness';

export const caveatKinds = [
  'unequal-windows',
  'gross-vs-net',
  'total-vs-new',
  'partial-coverage',
  'provisional',
  'estimate',
  'back-computed',
  'boundary-estimated',
  'boundary-not-comparable',
  'calendar-shift',
  'source-conflict',
  'corrected-since',
  'small-base',
] as const;
export type CaveatKind = (typeof caveatKinds)[number];

/** A reason why a comparison may mislead, with the numbers that say how much. Computed, never optional. */
export interface Caveat {
  readonly kind: CaveatKind;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Bases below this are too small for a percentage to mean much. */
const smallBase = 30;

type Check = (subject: Figure, base: Figure) => Caveat['details'] | undefined;

const either = (subject: Figure, base: Figure, holds: (figure: Figure) => boolean) => [subject, base].filter(holds);

const restatedOn = (subject: Figure, base: Figure, boundary: Figure['boundary']) => {
  const [restated] = either(subject, base, (figure) => figure.boundary === boundary);
  return restated ? { unit: restated.unit.path, on: formatDay(restated.on) } : undefined;
};

const checks: Record<CaveatKind, Check> = {
  'unequal-windows': (subject, base) =>
    haveEqualWindows(subject, base) ? undefined : { subjectDays: daysIn(subject.period), baseDays: daysIn(base.period) },
  'gross-vs-net': ({ indicator: a }, { indicator: b }) =>
    a.basis && b.basis && a.basis !== b.basis ? { subject: a.basis, base: b.basis } : undefined,
  'total-vs-new': ({ indicator: a }, { indicator: b }) =>
    a.countKind && b.countKind && a.countKind !== b.countKind ? { subject: a.countKind, base: b.countKind } : undefined,
  'partial-coverage': (subject, base) => {
    const sides = { subject: partialOf(subject), base: partialOf(base) };
    if (!sides.subject && !sides.base) return undefined;
    return { ...(sides.subject && detailsOf('subject', sides.subject)), ...(sides.base && detailsOf('base', sides.base)) };
  },
  provisional: (subject, base) => {
    const weak = either(subject, base, ({ status }) => status === 'provisional' || status === 'submitted');
    return weak.length > 0 ? { figures: weak.length } : undefined;
  },
  estimate: (subject, base) => {
    const estimated = either(subject, base, ({ status }) => status === 'estimated');
    return estimated.length > 0 ? { figures: estimated.length } : undefined;
  },
  'back-computed': (subject, base) => {
    const [derived] = either(subject, base, ({ origin }) => origin === 'back-computed');
    return derived ? { value: derived.value ?? 0 } : undefined;
  },
  'source-conflict': (subject, base) => {
    const [disputed] = either(subject, base, ({ conflicts }) => conflicts.length > 0);
    const other = disputed?.conflicts[0];
    return disputed && other ? { value: disputed.value ?? 0, other: other.value, source: other.source } : undefined;
  },
  'calendar-shift': (subject, base) => {
    const isStock = subject.indicator.nature === 'stock' || base.indicator.nature === 'stock';
    if (subject.value === null || base.value === null || isStock || !haveEqualWindows(subject, base)) return undefined;
    const [a, b] = [subject.calendar, base.calendar];
    if (a.holdsTet === b.holdsTet && a.workingDays === b.workingDays) return undefined;
    const days = { subjectDays: a.workingDays, baseDays: b.workingDays };
    return a.holdsTet === b.holdsTet ? days : { ...days, tet: a.holdsTet ? 'subject' : 'base' };
  },
  'corrected-since': (subject, base) => {
    const [corrected] = either(subject, base, (figure) => figure.corrected !== null);
    if (!corrected?.corrected) return undefined;
    const { value, at, reason } = corrected.corrected;
    return { was: value, value: corrected.value ?? 0, on: formatDay(dayInVietnam(new Date(at))), reason: reason ?? '' };
  },
  'boundary-estimated': (subject, base) => restatedOn(subject, base, 'estimated'),
  'boundary-not-comparable': (subject, base) => restatedOn(subject, base, 'not-comparable'),
  'small-base': (_, base) => (base.value !== null && base.value > 0 && base.value < smallBase ? { base: base.value } : undefined),
};

const partialOf = ({ coverage }: Figure) => (coverage !== null && isPartial(coverage) ? coverage : null);

const detailsOf = (side: 'subject' | 'base', coverage: Coverage): Caveat['details'] =>
  Object.fromEntries(
    Object.entries(coverage).map(([name, count]) => [`${side}${name.charAt(0).toUpperCase()}${name.slice(1)}`, count as number]),
  );

/** Every reason that holds for the pair, in a fixed order. */
export function caveatsOf(subject: Figure, base: Figure): Caveat[] {
  return caveatKinds.flatMap((kind) => {
    const details = checks[kind](subject, base);
    return details ? [{ kind, details }] : [];
  });
}
