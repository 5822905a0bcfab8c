import type { TextScope } from '@ra-quan/shared/ui';

/** What the desk and the inbox say. */
export const desksTexts: TextScope = {
  name: 'desks',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
