import type { Routes } from '@angular/router';
import { campaignsTexts } from '@ra-quan/campaigns/web';
import { geographyTexts } from '@ra-quan/geography/web';
import { saying } from '@ra-quan/shared/web';
import { partnersTexts } from './texts';

/** Stand under `/partners`. */
export const partnersRoutes: Routes = [
  {
    path: '',
    ...saying(partnersTexts, campaignsTexts, geographyTexts),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'partners.title',
        loadComponent: async () => (await import('./campaign-partners/campaign-partners-page')).CampaignPartnersPage,
      },
      {
        path: 'joint-plans',
        title: 'partners.joint-plans.title',
        loadComponent: async () => (await import('./joint-plans/joint-plans-page')).JointPlansPage,
      },
      {
        path: 'organisations',
        title: 'partners.organisations.title',
        loadComponent: async () => (await import('./organisations/organisations-page')).OrganisationsPage,
      },
    ],
  },
];
