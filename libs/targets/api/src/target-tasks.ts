import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitReader } from '@ra-quan/geography/api';
import { TaskSources, type TaskLook } from '@ra-quan/shared/api';
import { fewOf, permissionsFor, type Task } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { targetedUnits } from './target-tasks.query';

const scheme = 'si-voluntary';

/** Targets that were not handed on. */
@Injectable()
export class TargetTasks implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly tasks: TaskSources,
  ) {}

  onModuleInit(): void {
    this.tasks.add((look) => this.find(look));
  }

  private async find({ actor, campaignId }: TaskLook): Promise<Task[]> {
    if (campaignId === null || actor.unitId !== null || !permissionsFor(actor).includes('targets.assign')) return [];
    const { state, windowFrom } = await this.campaigns.facts(campaignId);
    if (state === 'closed' || state === 'cancelled') return [];
    const targeted = await targetedUnits(this.database, campaignId, scheme);
    const [places, provinces] = await Promise.all([this.units.placesOn(targeted, windowFrom), this.units.provincesAt(windowFrom)]);
    const reached = new Set([...places].flatMap(([id, { provinceId }]) => (id === provinceId ? [] : [provinceId])));
    const keeping = provinces.filter(({ id }) => places.has(id) && !reached.has(id));
    const [first] = keeping;
    if (!first) return [];
    return [
      {
        key: 'targets.not-handed-on',
        text: {
          vi: `${keeping.length} tỉnh, thành phố chưa giao chỉ tiêu xuống xã`,
          en: `${keeping.length} provinces have not handed their target on to communes`,
        },
        detail: fewOf(keeping.map(({ name }) => name)),
        page: { path: '/targets', query: { parent: String(first.id) } },
        urgency: 45,
      },
    ];
  }
}
