import { Injectable } from '@nestjs/common';
import { PartnersService } from '@ra-quan/partners/api';
import type { EntityManager } from 'typeorm';
import type { RehearsalShare, RehearsalStage } from './share';

/** The Post hosts and collects. */
@Injectable()
export class RehearsedPartners implements RehearsalShare {
  constructor(private readonly partners: PartnersService) {}

  async fill(manager: EntityManager, { campaign, postId, planner }: RehearsalStage): Promise<void> {
    if (postId === null) return;
    for (const role of ['co-host', 'collection'] as const)
      await this.partners.addToCampaignWithin(manager, planner, { campaignId: campaign.id, organisationId: postId, role, note: null });
  }

  async forget(manager: EntityManager, campaignId: number): Promise<void> {
    await this.partners.forgetRehearsal(manager, campaignId);
  }
}
