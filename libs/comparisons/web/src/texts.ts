import type { TextScope } from '@ra-quan/shared/ui';

/** What the pages of comparisons say. */
export const comparisonsTexts: TextScope = {
  name: 'comparisons',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
