import type { TextScope } from '@ra-quan/shared/ui';

/** What the shell says. */
export const appTexts: TextScope = {
  name: 'app',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
