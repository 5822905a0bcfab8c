import type { TextScope } from '@ra-quan/shared/ui';

/** What the pages of units, of their offices and of the changes of the catalogue say. */
export const geographyTexts: TextScope = {
  name: 'geography',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
