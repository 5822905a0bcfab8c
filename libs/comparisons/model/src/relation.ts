/** Why two numbers cannot be set in relation; said in words, never ∞, NaN or 0 %. */
export type Undefined = 'base-zero' | 'base-missing' | 'subject-missing' | 'both-missing' | 'not-comparable';

/** A relation's value, or why there is none. */
export type Outcome = { readonly value: number; readonly undefined?: undefined } | { readonly value: null; readonly undefined: Undefined };

type Count = number | null;

function relate(subject: Count, base: Count, compute: (subject: number, base: number) => number, zeroBaseAllowed = false): Outcome {
  if (subject === null && base === null) return { value: null, undefined: 'both-missing' };
  if (subject === null) return { value: null, undefined: 'subject-missing' };
  if (base === null) return { value: null, undefined: 'base-missing' };
  if (base === 0 && !zeroBaseAllowed) return { value: null, undefined: 'base-zero' };
  return { value: compute(subject, base) };
}

/** «bằng r% (so với)»: A/B·100, in percent of the base. */
export function ratio(subject: Count, base: Count): Outcome {
  return relate(subject, base, (a, b) => (a / b) * 100);
}

/** «tăng / giảm g% so với»: (A−B)/B·100, in percent of change. */
export function growth(subject: Count, base: Count): Outcome {
  return relate(subject, base, (a, b) => ((a - b) / b) * 100);
}

/** «tăng / giảm d người so với»: A−B, in persons. A base of zero is a base. */
export function difference(subject: Count, base: Count): Outcome {
  return relate(subject, base, (a, b) => a - b, true);
}

/** «gấp k lần»: A/B, in times. */
export function multiple(subject: Count, base: Count): Outcome {
  return relate(subject, base, (a, b) => a / b);
}

/** «chiếm s%»: A/B·100 where A is a part of B, in percent. @throws RangeError when the part is larger than the whole @planned */
export function share(part: Count, whole: Count): Outcome {
  if (part !== null && whole !== null && part > whole) throw new RangeError(`a part of ${part} cannot belong to a whole of ${whole}`);
  return relate(part, whole, (a, b) => (a / b) * 100);
}

/** «tăng / giảm p điểm %»: A−B of two percentages, in percentage points. @planned */
export function points(subjectPercent: Count, basePercent: Count): Outcome {
  return relate(subjectPercent, basePercent, (a, b) => a - b, true);
}

/** «đạt c% chỉ tiêu»: A/target·100, in percent of the target; never capped. */
export function completion(achieved: Count, target: Count): Outcome {
  return relate(achieved, target, (a, b) => (a / b) * 100);
}

/** A percentage over many units: Σ numerator / Σ denominator, never a mean of percentages. Pairs with a missing side are left out of both sums. @planned */
export function aggregatedRatio(pairs: readonly (readonly [numerator: Count, denominator: Count])[]): Outcome {
  const whole = pairs.filter((pair): pair is readonly [number, number] => pair[0] !== null && pair[1] !== null);
  if (whole.length === 0) return { value: null, undefined: 'both-missing' };
  const sum = (side: 0 | 1) => whole.reduce((total, pair) => total + pair[side], 0);
  return ratio(sum(0), sum(1));
}
