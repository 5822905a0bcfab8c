import type { Qualifier } from '@ra-quan/figures/model';
import type { BilingualText } from '@ra-quan/shared/model';

/** What is known of a number that was computed from qualified ones: exactly it, at most it, at least it, about it. */
export type Bound = 'exact' | 'at-most' | 'at-least' | 'about';

/** Where the true value lies beside the one that was said: «trên» below it, «gần» above it, «khoảng» and «ước» on either side. */
const lies: Record<Qualifier, 'above' | 'below' | 'around'> = {
  trên: 'above',
  hơn: 'above',
  gần: 'below',
  khoảng: 'around',
  ước: 'around',
};

/** The bound of anything that grows with the subject and falls with the base: ratio, growth, difference, multiple. */
export function boundOf(subject: Qualifier | null, base: Qualifier | null): Bound {
  const [a, b] = [subject && lies[subject], base && lies[base]];
  if (!a && !b) return 'exact';
  if (a === 'around' || b === 'around') return 'about';
  const higher = a === 'above' || b === 'below';
  const lower = a === 'below' || b === 'above';
  return higher && lower ? 'about' : higher ? 'at-least' : 'at-most';
}

/** The same number seen from the other side: a growth of at most −21 % is a fall of at least 21 %. */
export const turned: Record<Bound, Bound> = { exact: 'exact', about: 'about', 'at-most': 'at-least', 'at-least': 'at-most' };

export const boundWords: Record<Bound, BilingualText> = {
  exact: { vi: '', en: '' },
  'at-most': { vi: 'nhiều nhất ', en: 'at most ' },
  'at-least': { vi: 'ít nhất ', en: 'at least ' },
  about: { vi: 'khoảng ', en: 'about ' },
};

/** Rounded to one decimal so that the bound stays true: at most is never below the exact value, at least never above it. */
export function roundedWithin(value: number, bound: Bound): number {
  // What is whole in tenths but for the error of binary fractions stays what it is.
  const tenths = Number((value * 10).toFixed(6));
  const round = bound === 'at-most' ? Math.ceil : bound === 'at-least' ? Math.floor : Math.round;
  return round(tenths) / 10;
}
