import type { Routes } from '@angular/router';
import { provideTexts } from '@ra-quan/shared/web';
import { auditTexts } from './texts';

export const auditRoutes: Routes = [
  {
    path: '',
    title: 'audit.title',
    providers: [provideTexts('audit', auditTexts)],
    loadComponent: async () => (await import('./entries/entries-page')).EntriesPage,
  },
];
