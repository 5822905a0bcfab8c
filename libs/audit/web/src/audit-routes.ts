import type { Routes } from '@angular/router';
import { saying } from '@ra-quan/shared/web';
import { auditTexts } from './texts';

export const auditRoutes: Routes = [
  {
    path: '',
    title: 'audit.title',
    ...saying(auditTexts),
    loadComponent: async () => (await import('./entries/entries-page')).EntriesPage,
  },
];
