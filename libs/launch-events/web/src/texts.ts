import type { TextScope } from '@ra-quan/shared/ui';

/** What the pages of launch ceremonies say. */
export const launchEventsTexts: TextScope = {
  name: 'launch-events',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
