import type { Routes } from '@angular/router';
import { campaignsTexts } from '@ra-quan/campaigns/web';
import { comparisonsTexts } from '@ra-quan/comparisons/web';
import { rehearsalsTexts } from '@ra-quan/rehearsals/web';
import { saying } from '@ra-quan/shared/web';
import { DeskPage } from './desk-page/desk-page';
import { desksTexts } from './texts';

/** Stand under `/`. */
export const deskRoutes: Routes = [
  { path: '', ...saying(desksTexts, campaignsTexts, comparisonsTexts, rehearsalsTexts), title: 'desks.title', component: DeskPage },
];

/** Stand under `/inbox`. */
export const inboxRoutes: Routes = [
  {
    path: '',
    ...saying(desksTexts),
    title: 'desks.inbox',
    loadComponent: async () => (await import('./inbox-page/inbox-page')).InboxPage,
  },
];
