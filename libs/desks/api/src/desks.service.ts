import { Injectable } from '@nestjs/common';
import { RecentEntries } from '@ra-quan/audit/api';
import type { Desk, Snooze, SnoozedTask } from '@ra-quan/desks/model';
import { Territory } from '@ra-quan/identity/api';
import { Clock, NotFound, RuleBroken, TaskSources, type Rule } from '@ra-quan/shared/api';
import { addDays, permissionsFor, type Actor, type Day, type Instant, type Task } from '@ra-quan/shared/model';
import { DataSource, MoreThan } from 'typeorm';
import { SnoozeEntity } from './snooze.entity';
import { StandingQuery } from './standing.query';

const notToCome: Rule = {
  code: 'desks.snooze-until',
  vi: 'Chỉ hoãn được đến một ngày sau hôm nay, nhiều nhất 30 ngày.',
  en: 'A task is put off until a day after today, 30 days at most.',
};

const mostDays = 30;
const mostHappened = 8;

/** Puts together what a person sees first. */
@Injectable()
export class DesksService {
  constructor(
    private readonly database: DataSource,
    private readonly standing: StandingQuery,
    private readonly sources: TaskSources,
    private readonly territory: Territory,
    private readonly entries: RecentEntries,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, campaignId: number | null, since: Instant = startOf(addDays(this.clock.today(), -1))): Promise<Desk> {
    const today = this.clock.today();
    const seesFigures = campaignId !== null && permissionsFor(actor).includes('figures.read');
    const [standing, { waiting, snoozed }, happened, done] = await Promise.all([
      seesFigures ? this.standing.read(actor, campaignId) : null,
      this.tasks(actor, campaignId),
      this.entries.since(actor, campaignId, since, 'others', mostHappened),
      this.entries.since(actor, campaignId, startOf(today), 'own', mostHappened),
    ]);
    return { readAt: this.clock.now().toISOString(), today, standing, tasks: waiting, snoozed, since, happened, done };
  }

  /** How many tasks wait, without those that were put off. */
  async waiting(actor: Actor, campaignId: number | null): Promise<number> {
    return (await this.tasks(actor, campaignId)).waiting.length;
  }

  private async tasks(actor: Actor, campaignId: number | null): Promise<{ waiting: Task[]; snoozed: SnoozedTask[] }> {
    const today = this.clock.today();
    const unitIds = await this.territory.unitIds(actor);
    const [tasks, put] = await Promise.all([
      this.sources.find({ actor, unitIds, campaignId, now: this.clock.now(), today }),
      this.database.manager.findBy(SnoozeEntity, { userId: actor.id, until: MoreThan(today) }),
    ]);
    const until = new Map(put.map((one) => [one.task, one.until]));
    return {
      waiting: tasks.filter(({ key }) => !until.has(key)),
      snoozed: tasks.flatMap((task) => {
        const day = until.get(task.key);
        return day === undefined ? [] : [{ ...task, until: day }];
      }),
    };
  }

  /** @throws NotFound where nothing of that key waits; RuleBroken unless the day is to come, within a month */
  async snooze(actor: Actor, { task, until, campaign }: Snooze): Promise<void> {
    const { id: userId } = actor;
    const today = this.clock.today();
    const { waiting, snoozed } = await this.tasks(actor, campaign ?? null);
    if (![...waiting, ...snoozed].some(({ key }) => key === task)) throw new NotFound();
    if (until <= today || until > addDays(today, mostDays)) throw new RuleBroken(notToCome);
    await this.database.manager.upsert(SnoozeEntity, { userId, task, until }, ['userId', 'task']);
  }

  async wake({ id: userId }: Actor, task: string): Promise<void> {
    await this.database.manager.delete(SnoozeEntity, { userId, task });
  }
}

const startOf = (day: Day): Instant => new Date(`${day}T00:00:00+07:00`).toISOString();
