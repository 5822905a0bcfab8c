import type { TextScope } from '@ra-quan/shared/ui';

/** What the pages of results say. */
export const figuresTexts: TextScope = {
  name: 'figures',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
