import type { Caveat } from '@ra-quan/comparisons/model';
import { type Language, formatCount } from '@ra-quan/shared/model';
import type { CardCaveat } from '@ra-quan/shared/ui';

type Translate = (key: string, params?: Record<string, unknown>) => string;

/** A caveat in words: the short label of its mark and the sentence that opens, with the numbers that say how much. */
export function caveatWords({ kind, details }: Caveat, language: Language, translate: Translate): CardCaveat {
  const params = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'number' ? formatCount(value, language) : value]),
  );
  const named = { ...params, ...namesOf({ kind, details }, translate) };
  return {
    code: kind,
    label: translate(`comparisons.caveat.${kind}.label`, named),
    text: translate(`comparisons.caveat.${kind}.text`, named),
  };
}

/** Codes in the details become words. */
function namesOf({ kind, details }: Caveat, translate: Translate): Record<string, string> {
  if (kind !== 'gross-vs-net' && kind !== 'total-vs-new') return {};
  const word = (side: 'subject' | 'base') => translate(`comparisons.counted.${details[side]}`);
  return { subject: word('subject'), base: word('base') };
}
