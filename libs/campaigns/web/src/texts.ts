import type { TextScope } from '@ra-quan/shared/ui';

/** What the pages of campaigns say. */
export const campaignsTexts: TextScope = {
  name: 'campaigns',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
