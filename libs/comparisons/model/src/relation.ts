/** Why two numbers cannot be set in relation; said in words, never ∞, NaN or 0 %. */
export type Undefined =
  | 'base-zero'
  | 'base-missing'
  | 'subject-missing'
  | 'both-missing'
  | 'negative'
  | 'not-comparable'
  | 'unlike-counted'
  | 'unlike-scheme'
  | 'flow-and-stock'
  | 'new-and-total'
  | 'unlike-scope'
  | 'part-of-itself'
  | 'year-of-mean'
  | 'itself'
  | 'unequal-windows';

/** A relation's value, or why there is none. */
export type Outcome = { readonly value: number; readonly undefined?: undefined } | { readonly value: null; readonly undefined: Undefined };

type Count = number | null;

/** No relation, and why. */
export const none = (why: Undefined): Outcome => ({ value: null, undefined: why });

function relate(subject: Count, base: Count, compute: (subject: number, base: number) => number): Outcome {
  if (subject === null && base === null) return none('both-missing');
  if (subject === null) return none('subject-missing');
  if (base === null) return none('base-missing');
  return { value: compute(subject, base) };
}

/** Of a base below zero no part can be taken, nor is a number below zero a part of anything: a loss is told in persons. */
function asPart(subject: Count, base: Count, compute: (subject: number, base: number) => number): Outcome {
  if (subject !== null && base !== null) {
    if (base < 0 || subject < 0) return none('negative');
    if (base === 0) return none('base-zero');
  }
  return relate(subject, base, compute);
}

/** «bằng r% (so với)»: A/B·100, in percent of the base. */
export function ratio(subject: Count, base: Count): Outcome {
  return asPart(subject, base, (a, b) => (a / b) * 100);
}

/** «tăng / giảm g% so với»: (A−B)/B·100, in percent of change. */
export function growth(subject: Count, base: Count): Outcome {
  return asPart(subject, base, (a, b) => ((a - b) / b) * 100);
}

/** «tăng / giảm d người so với»: A−B, in persons. A base of zero or below is a base. */
export function difference(subject: Count, base: Count): Outcome {
  return relate(subject, base, (a, b) => a - b);
}

/** «gấp k lần»: A/B, in times. */
export function multiple(subject: Count, base: Count): Outcome {
  return asPart(subject, base, (a, b) => a / b);
}

/** «chiếm s%»: A/B·100 where A is a part of B, in percent; a part larger than its whole is none. */
export function share(part: Count, whole: Count): Outcome {
  return part !== null && whole !== null && part > whole ? none('new-and-total') : asPart(part, whole, (a, b) => (a / b) * 100);
}

/** «đạt c% chỉ tiêu»: A/target·100, in percent of the target; never capped. */
export function completion(achieved: Count, target: Count): Outcome {
  return asPart(achieved, target, (a, b) => (a / b) * 100);
}
