import { caveatDetails, caveatLabel, type Caveat } from '@ra-quan/comparisons/model';
import type { Language } from '@ra-quan/shared/model';
import type { CardCaveat } from '@ra-quan/shared/ui';
import type { Translate } from './telling';

/** A caveat as its mark shows it: the short label, and the sentence that opens, with the numbers that say how much. */
export function caveatWords(caveat: Caveat, language: Language, translate: Translate): CardCaveat {
  return {
    code: caveat.kind,
    label: caveatLabel(caveat, language),
    text: translate(`comparisons.caveat.${caveat.kind}`, caveatDetails(caveat, language)),
  };
}
