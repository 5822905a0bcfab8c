import type { TextScope } from './text-scope';

/** What the presentational parts say by themselves. */
export const uiTexts: TextScope = {
  name: 'ui',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
