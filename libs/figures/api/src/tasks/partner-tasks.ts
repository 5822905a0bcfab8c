import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitReader } from '@ra-quan/geography/api';
import { TaskSources, type TaskLook } from '@ra-quan/shared/api';
import { inSentence, formatCount, type Task } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { exceedingShares } from './partner-tasks.query';

/** Shares of a partner that cannot be: larger than the whole. */
@Injectable()
export class PartnerTasks implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly tasks: TaskSources,
  ) {}

  onModuleInit(): void {
    this.tasks.add((look) => this.find(look));
  }

  private async find({ actor, campaignId, unitIds }: TaskLook): Promise<Task[]> {
    if (campaignId === null || actor.role !== 'partner-coordinator') return [];
    const { windowFrom } = await this.campaigns.facts(campaignId);
    const shares = await exceedingShares(this.database, campaignId, unitIds);
    const names = await this.units.pathOf(
      shares.map(({ unitId }) => unitId),
      windowFrom,
    );
    return shares.map(({ unitId, organisationId, share, whole }) => {
      const name = names.get(unitId) ?? '';
      return {
        key: `figures.partner-exceeds.${unitId}.${organisationId}`,
        text: { vi: `Đối chiếu số của ngành ở ${inSentence(name)}`, en: `Check the partner’s figures of ${name}` },
        detail: {
          vi: `Phần của đơn vị phối hợp ${formatCount(share)} vượt tổng ${formatCount(whole)} đã báo cáo`,
          en: `The partner’s share of ${formatCount(share, 'en')} exceeds the ${formatCount(whole, 'en')} that were reported`,
        },
        page: { path: '/results/observations', query: { unit: String(unitId), extent: 'stated' } },
        urgency: 60,
      };
    });
  }
}
