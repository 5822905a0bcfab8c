import type { TextScope } from '@ra-quan/shared/ui';

/** What the field that finds everything says. */
export const finderTexts: TextScope = {
  name: 'finder',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
