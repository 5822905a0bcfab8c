import { originNames } from '@ra-quan/figures/model';
import { dayInVietnam, formatDay, type Instant, type Language } from '@ra-quan/shared/model';
import { caveatLabel } from './caveat-label';
import type { Comparison } from './comparison';
import type { Figure } from './figure';
import { capital } from './sentence';

/** What is copied: the sentence and the change with source, day of the data, and every caveat, so that they travel together. */
export function quotation(subject: Figure, comparison: Comparison, readAt: Instant, language: Language): string {
  const { base, sentence, change, caveats } = comparison;
  const sources = sourceNames([subject, base], language).join('; ');
  const day = formatDay(dayInVietnam(new Date(readAt)));
  const labels = caveats.map((caveat) => caveatLabel(caveat, language)).join('; ');
  const vi = language === 'vi';
  return [
    sentence[language],
    change && `${capital(change[language])}.`,
    sources && `${vi ? 'Nguồn' : 'Source'}: ${sources}.`,
    `${vi ? 'Số liệu đến' : 'As known on'} ${day}.`,
    labels && `${vi ? 'Lưu ý' : 'Note'}: ${labels}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Every source of figures once; what no source states was reported by the units. */
export function sourceNames(figures: readonly Figure[], language: Language): string[] {
  const known = figures.filter(({ value }) => value !== null);
  return [...new Set(known.map(({ source }) => source ?? originNames.reported[language]))];
}
