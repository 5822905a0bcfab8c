import type { TextScope } from '@ra-quan/shared/ui';

/** What the parts used by every domain say. */
export const sharedTexts: TextScope = {
  name: 'shared',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
