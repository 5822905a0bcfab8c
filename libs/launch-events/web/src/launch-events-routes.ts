import type { Routes } from '@angular/router';
import { campaignsTexts } from '@ra-quan/campaigns/web';
import { geographyTexts } from '@ra-quan/geography/web';
import { partnersTexts } from '@ra-quan/partners/web';
import { leaveGuard, may, saying } from '@ra-quan/shared/web';
import { launchEventsTexts } from './texts';

const form = async () => (await import('./event-form/event-form-page')).EventFormPage;

/** Stand under `/launch-events`. */
export const launchEventsRoutes: Routes = [
  {
    path: '',
    ...saying(launchEventsTexts, campaignsTexts, geographyTexts, partnersTexts),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'launch-events.title',
        loadComponent: async () => (await import('./events-page/events-page')).EventsPage,
      },
      {
        path: 'calendar',
        title: 'launch-events.calendar.title',
        loadComponent: async () => (await import('./calendar-page/calendar-page')).CalendarPage,
      },
      { path: 'board', title: 'launch-events.board.title', loadComponent: async () => (await import('./board-page/board-page')).BoardPage },
      { path: 'new', title: 'launch-events.form.new', canActivate: [may('events.plan')], canDeactivate: [leaveGuard], loadComponent: form },
      {
        path: ':id',
        pathMatch: 'full',
        title: 'launch-events.event',
        loadComponent: async () => (await import('./event-page/event-page')).EventPage,
      },
      {
        path: ':id/edit',
        title: 'launch-events.form.edit',
        canActivate: [may('events.plan')],
        canDeactivate: [leaveGuard],
        loadComponent: form,
      },
    ],
  },
];
