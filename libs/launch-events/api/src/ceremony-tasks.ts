import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TaskSources, type TaskLook } from '@ra-quan/shared/api';
import { dayInVietnam, fewOf, formatDay, permissionsFor, type BilingualText, type Permission, type Task } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { unfinishedCeremonies, type UnfinishedCeremony } from './ceremony-tasks.query';

/** What may be lacking of a ceremony, who can bring it, and how much it presses. */
const lacks = {
  report: {
    permission: 'events.run',
    urgency: 85,
    one: { vi: 'Báo cáo', en: 'Report' },
    many: { vi: 'lễ chưa có báo cáo', en: 'ceremonies without a report' },
  },
  opening: {
    permission: 'events.run',
    urgency: 88,
    one: { vi: 'Báo khai mạc', en: 'Report the opening of' },
    many: { vi: 'lễ đã quá giờ mà chưa báo khai mạc', en: 'ceremonies past their time and not opened' },
  },
  venue: {
    permission: 'events.plan',
    urgency: 50,
    one: { vi: 'Chọn địa điểm cho', en: 'Choose a venue for' },
    many: { vi: 'lễ sắp tới chưa có địa điểm', en: 'coming ceremonies without a venue' },
  },
} as const satisfies Record<
  string,
  { readonly permission: Permission; readonly urgency: number; readonly one: BilingualText; readonly many: BilingualText }
>;
type Lack = keyof typeof lacks;

/** Up to so many are told one by one. */
const mostSingle = 2;

/** Ceremonies that lack something that the reader can bring. */
@Injectable()
export class CeremonyTasks implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly tasks: TaskSources,
  ) {}

  onModuleInit(): void {
    this.tasks.add((look) => this.find(look));
  }

  private async find(look: TaskLook): Promise<Task[]> {
    const { actor, campaignId, now } = look;
    const held = permissionsFor(actor);
    const own = (Object.keys(lacks) as Lack[]).filter((lack) => held.includes(lacks[lack].permission));
    if (campaignId === null || own.length === 0) return [];
    const ceremonies = await unfinishedCeremonies(this.database, campaignId, look);
    return own.flatMap((lack) =>
      tasksOf(
        lack,
        ceremonies.filter((one) => lackOf(one, now) === lack),
      ),
    );
  }
}

function lackOf({ state, startsAt }: UnfinishedCeremony, now: Date): Lack {
  if (state === 'opened' || state === 'held') return 'report';
  return startsAt < now ? 'opening' : 'venue';
}

function tasksOf(lack: Lack, ceremonies: readonly UnfinishedCeremony[]): Task[] {
  const { urgency, one, many } = lacks[lack];
  if (ceremonies.length <= mostSingle)
    return ceremonies.map(({ id, name, startsAt }) => {
      const day = formatDay(dayInVietnam(startsAt));
      return {
        key: `launch-events.${lack}.${id}`,
        text: { vi: `${one.vi} ${name}`, en: `${one.en} ${name}` },
        detail: { vi: `Lễ ngày ${day}`, en: `Ceremony of ${day}` },
        page: { path: `/launch-events/${id}`, query: {} },
        urgency,
      };
    });
  const days = new Set(ceremonies.map(({ startsAt }) => dayInVietnam(startsAt)));
  return [
    {
      key: `launch-events.${lack}`,
      text: { vi: `${ceremonies.length} ${many.vi}`, en: `${ceremonies.length} ${many.en}` },
      detail: fewOf(ceremonies.map(({ name }) => name)),
      page: { path: '/launch-events', query: days.size === 1 ? { day: [...days][0]! } : {} },
      urgency,
    },
  ];
}
