import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TaskSources, type TaskLook } from '@ra-quan/shared/api';
import {
  dayInVietnam,
  fewOf,
  formatDay,
  instantInVietnam,
  permissionsFor,
  type BilingualText,
  type Instant,
  type Permission,
  type Task,
} from '@ra-quan/shared/model';
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
  day: {
    permission: 'events.plan',
    urgency: 49,
    one: { vi: 'Xếp lại ngày cho', en: 'Choose a new day for' },
    many: { vi: 'lễ đã hoãn chưa có ngày mới', en: 'postponed ceremonies without a new day' },
  },
} as const satisfies Record<
  string,
  { readonly permission: Permission; readonly urgency: number; readonly one: BilingualText; readonly many: BilingualText }
>;
type Lack = keyof typeof lacks;

/** What is asked of others by those who answer for the campaign and report nothing themselves. */
const asked = {
  opening: {
    urgency: 48,
    one: { vi: 'Đôn đốc báo khai mạc', en: 'Ask whether this has opened:' },
    many: lacks.opening.many,
  },
  report: {
    urgency: 47,
    one: { vi: 'Đôn đốc báo cáo', en: 'Ask for the report of' },
    many: lacks.report.many,
  },
} as const;

/** A ceremony that has not opened so long after its time is asked about, in ms. */
const grace = 30 * 60_000;

/** Up to so many are told one by one; of what others do, one. */
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
    const asks = answersForCampaign(held);
    if (campaignId === null || (own.length === 0 && !asks)) return [];
    const ceremonies = await unfinishedCeremonies(this.database, campaignId, look);
    const lacking = (lack: Lack) => ceremonies.filter((one) => lackOf(one, now) === lack);
    return [
      ...own.flatMap((lack) => tasksOf(lack, lacks[lack], lacking(lack))),
      ...(asks
        ? [
            ...tasksOf(
              'opening',
              asked.opening,
              lacking('opening').filter(({ startsAt }) => now.getTime() - startsAt.getTime() > grace),
              1,
            ),
            ...tasksOf(
              'report',
              asked.report,
              lacking('report').filter(({ startsAt }) => dayInVietnam(startsAt) < look.today),
              1,
            ),
          ]
        : []),
    ];
  }
}

/** Who plans a campaign, or approves what comes of it, and runs no ceremony. */
const answersForCampaign = (held: readonly Permission[]) =>
  !held.includes('events.run') && (held.includes('campaigns.plan') || held.includes('figures.approve'));

function lackOf({ state, startsAt }: UnfinishedCeremony, now: Date): Lack {
  if (state === 'postponed') return 'day';
  if (state === 'opened' || state === 'held') return 'report';
  return startsAt < now ? 'opening' : 'venue';
}

/** A ceremony opens at its time, and is reported on its day; before it everything else must be there. */
function dueOf(lack: Lack, { startsAt, reportBy }: UnfinishedCeremony): Instant | undefined {
  if (lack === 'day') return undefined;
  return lack === 'report' ? instantInVietnam(dayInVietnam(startsAt), reportBy) : startsAt.toISOString();
}

/** What is said of one ceremony, and of many. */
interface Words {
  readonly urgency: number;
  readonly one: BilingualText;
  readonly many: BilingualText;
}

function tasksOf(lack: Lack, { urgency, one, many }: Words, ceremonies: readonly UnfinishedCeremony[], single = mostSingle): Task[] {
  if (ceremonies.length <= single)
    return ceremonies.map((ceremony) => {
      const { id, name, startsAt } = ceremony;
      const day = formatDay(dayInVietnam(startsAt));
      const due = dueOf(lack, ceremony);
      return {
        key: `launch-events.${lack}.${id}`,
        text: { vi: `${one.vi} ${name}`, en: `${one.en} ${name}` },
        detail: { vi: `Lễ ngày ${day}`, en: `Ceremony of ${day}` },
        ...(due && { due }),
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
