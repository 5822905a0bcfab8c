import { computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageChoice } from '@ra-quan/shared/web';

/** A text of the screen by its key. */
export type Translate = (key: string, params?: Record<string, unknown>) => string;

/** The language of the screen with its texts, as the functions that put figures into words take them. Call it where `inject` works. */
export function inLanguage() {
  const transloco = inject(TranslocoService);
  const current = inject(LanguageChoice).current;
  return computed(() => {
    const language = current();
    const translate: Translate = (key, params = {}) => transloco.translate(key, params, language);
    return { language, translate };
  });
}
