import type { TextScope } from '@ra-quan/shared/ui';

/** What the pages of partners say. */
export const partnersTexts: TextScope = {
  name: 'partners',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
