import type { Routes } from '@angular/router';
import { leaveGuard, may, saying } from '@ra-quan/shared/web';
import { campaignsTexts } from './texts';

const form = async () => (await import('./campaign-form/campaign-form-page')).CampaignFormPage;

/** Stand under `/campaigns`. */
export const campaignsRoutes: Routes = [
  {
    path: '',
    ...saying(campaignsTexts),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'campaigns.title',
        loadComponent: async () => (await import('./campaigns-page/campaigns-page')).CampaignsPage,
      },
      {
        path: 'calendar',
        title: 'campaigns.calendar.title',
        loadComponent: async () => (await import('./calendar-page/calendar-page')).CalendarPage,
      },
      { path: 'new', title: 'campaigns.form.new', canActivate: [may('campaigns.plan')], canDeactivate: [leaveGuard], loadComponent: form },
      {
        path: ':id',
        pathMatch: 'full',
        title: 'campaigns.campaign',
        loadComponent: async () => (await import('./campaign-page/campaign-page')).CampaignPage,
      },
      {
        path: ':id/edit',
        title: 'campaigns.form.edit',
        canActivate: [may('campaigns.plan')],
        canDeactivate: [leaveGuard],
        loadComponent: form,
      },
    ],
  },
];
