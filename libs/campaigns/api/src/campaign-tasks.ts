import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shortcomingNames, shortcomingsOf } from '@ra-quan/campaigns/model';
import { TaskSources, type TaskLook } from '@ra-quan/shared/api';
import { listOf, permissionsFor, type Task } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { CampaignEntity } from './campaign.entity';

/** Drafts that are to be completed or published. */
@Injectable()
export class CampaignTasks implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly tasks: TaskSources,
  ) {}

  onModuleInit(): void {
    this.tasks.add((look) => this.find(look));
  }

  private async find({ actor }: TaskLook): Promise<Task[]> {
    if (!permissionsFor(actor).includes('campaigns.plan')) return [];
    const relations = { waves: true, themes: true, messages: true };
    const drafts = await this.database.manager.find(CampaignEntity, { where: { state: 'draft' }, relations, order: { windowFrom: 'ASC' } });
    return drafts.map((campaign) => {
      const missing = shortcomingsOf(campaign);
      const names = listOf(missing.map((name) => shortcomingNames[name]));
      return {
        key: `campaigns.draft.${campaign.id}`,
        text:
          missing.length > 0
            ? { vi: `Hoàn thiện kế hoạch «${campaign.name}»`, en: `Complete the plan “${campaign.nameEn ?? campaign.name}”` }
            : { vi: `Công bố «${campaign.name}»`, en: `Publish “${campaign.nameEn ?? campaign.name}”` },
        detail: missing.length > 0 ? { vi: `Còn thiếu: ${names.vi}`, en: `Missing: ${names.en}` } : null,
        page: { path: `/campaigns/${campaign.id}`, query: { campaign: String(campaign.id) } },
        urgency: 30,
      };
    });
  }
}
