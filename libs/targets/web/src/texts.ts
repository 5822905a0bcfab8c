import type { TextScope } from '@ra-quan/shared/ui';

/** What the page of targets says. */
export const targetsTexts: TextScope = {
  name: 'targets',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
