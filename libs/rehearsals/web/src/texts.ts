import type { TextScope } from '@ra-quan/shared/ui';

/** What is said of rehearsals. */
export const rehearsalsTexts: TextScope = {
  name: 'rehearsals',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
