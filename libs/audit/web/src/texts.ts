import type { TextScope } from '@ra-quan/shared/ui';

/** What the pages of audit say. */
export const auditTexts: TextScope = {
  name: 'audit',
  load: { vi: async () => (await import('./texts.vi')).texts, en: async () => (await import('./texts.en')).texts },
};
