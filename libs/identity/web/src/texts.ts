import type { TextScope } from '@ra-quan/shared/ui';

/** What the pages of identity say. */
export const identityTexts: TextScope = {
  name: 'identity',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
