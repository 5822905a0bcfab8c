import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { TaskSources, demoMode, type TaskLook } from '@ra-quan/shared/api';
import { formatDay, permissionsFor, type Task } from '@ra-quan/shared/model';
import { RehearsalsService } from './rehearsals.service';

/** A rehearsal that has grown old waits for its planner. */
@Injectable()
export class RehearsalTasks implements OnModuleInit {
  constructor(
    private readonly rehearsals: RehearsalsService,
    private readonly tasks: TaskSources,
    @Inject(demoMode) private readonly isDemonstration: boolean,
  ) {}

  onModuleInit(): void {
    this.tasks.add((look) => this.find(look));
  }

  private async find({ actor }: TaskLook): Promise<Task[]> {
    if (!this.isDemonstration || !permissionsFor(actor).includes('campaigns.plan')) return [];
    const rehearsal = await this.rehearsals.now();
    if (!rehearsal?.old) return [];
    const day = formatDay(rehearsal.madeOn);
    return [
      {
        key: `rehearsals.old.${rehearsal.campaignId}`,
        text: { vi: 'Làm mới hoặc xóa chiến dịch diễn tập', en: 'Renew or remove the rehearsal campaign' },
        detail: { vi: `Lập ngày ${day}, nay đã ${rehearsal.age} ngày`, en: `Made on ${day}, ${rehearsal.age} days ago` },
        page: { path: '/', query: { campaign: String(rehearsal.campaignId) } },
        urgency: 40,
      },
    ];
  }
}
