import type { Workflow } from '@ra-quan/shared/model';

export const campaignStates = ['draft', 'published', 'running', 'closed', 'cancelled'] as const;
export type CampaignState = (typeof campaignStates)[number];

export const campaignActions = ['publish', 'start', 'close', 'cancel'] as const;
export type CampaignAction = (typeof campaignActions)[number];

/** The life of a campaign. */
export const campaignWorkflow: Workflow<CampaignState, CampaignAction> = {
  publish: { from: ['draft'], to: 'published', permission: 'campaigns.plan' },
  start: { from: ['published'], to: 'running', permission: 'campaigns.plan' },
  close: { from: ['running'], to: 'closed', permission: 'campaigns.plan' },
  cancel: { from: ['draft', 'published', 'running'], to: 'cancelled', permission: 'campaigns.plan', reason: true },
};

/** The plan may still be changed. */
export function isEditable(state: CampaignState): boolean {
  return state === 'draft' || state === 'published';
}

/** Reports are still to come, so that the time by which they are due may be set. */
export function awaitsReports(state: CampaignState): boolean {
  return state !== 'closed' && state !== 'cancelled';
}

/** Events and results may be written. */
export function isOpenForResults(state: CampaignState): boolean {
  return state === 'published' || state === 'running' || state === 'closed';
}
