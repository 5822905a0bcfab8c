import { Injectable, type OnModuleInit } from '@nestjs/common';
import { nearnessOf } from '@ra-quan/geography/model';
import { FindSources, mostOfAKind, type FindLook, type Hit } from '@ra-quan/shared/api';
import { formatPeriod, permissionsFor } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { campaignsSaying } from './campaign-finder.query';

/** Campaigns by name in either language, code or year. */
@Injectable()
export class CampaignFinder implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly sources: FindSources,
  ) {}

  onModuleInit(): void {
    this.sources.add((look) => this.find(look));
    this.sources.addActs(
      { key: 'campaigns.list', name: { vi: 'Chiến dịch', en: 'Campaigns' }, permission: 'campaigns.read', path: '/campaigns' },
      {
        key: 'campaigns.calendar',
        name: { vi: 'Lịch chiến dịch', en: 'Calendar of campaigns' },
        permission: 'campaigns.read',
        path: '/campaigns/calendar',
      },
      {
        key: 'campaigns.new',
        name: { vi: 'Tạo chiến dịch', en: 'New campaign' },
        also: { vi: ['thêm chiến dịch', 'lập chiến dịch', 'lập kế hoạch'], en: ['create a campaign', 'plan'] },
        permission: 'campaigns.plan',
        path: '/campaigns/new',
      },
    );
  }

  private async find({ actor, words }: FindLook): Promise<Hit[]> {
    if (!permissionsFor(actor).includes('campaigns.read')) return [];
    const campaigns = await campaignsSaying(this.database, words, mostOfAKind);
    return campaigns.map(({ id, code, name, nameEn, windowFrom, windowTo }) => {
      const window = formatPeriod({ from: windowFrom, to: windowTo });
      return {
        key: `campaigns.campaign.${id}`,
        kind: 'campaign',
        name: { vi: name, en: nameEn ?? name },
        detail: { vi: window, en: window },
        page: { path: `/campaigns/${id}`, query: { campaign: String(id) } },
        nearness: nearnessOf(words, name, nameEn ?? name, code),
      };
    });
  }
}
