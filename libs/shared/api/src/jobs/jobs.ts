import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { PgBoss, type JobWithMetadata } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { jobsSchema } from './jobs-schema';

/** What a job is about; small, as what it works on is kept by its domain. */
export type JobSubject = Readonly<Record<string, unknown>>;

/** Does a job. A turn that ends badly is repeated, here or in another process; what was begun must be safe to begin again. */
export interface JobWork<Subject extends JobSubject> {
  do(subject: Subject): Promise<void>;
  /** The job was begun as often as it may be, and each time its process ended or the work failed. */
  giveUp(subject: Subject): Promise<void>;
}

/** Turns in which the work may be done; the one after them gives up. */
const turns = 3;

/** A process that works on a job says so at least this often, in seconds; one that is silent for longer has died, and another takes the job. */
const silenceOfTheDead = 10;

/** Running jobs may finish while the process ends; what has not by then begins anew elsewhere. In milliseconds. */
const farewell = 8_000;

/** Work that nobody waits for, kept in the database: it survives the process that began it. Each process works on one job of a kind at a time. */
export class Jobs implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Jobs.name);
  private readonly kinds = new Map<string, JobWork<JobSubject>>();
  private readonly boss: PgBoss | null;

  /** @param url the database; `null` in a process that does no jobs */
  constructor(url: string | null) {
    this.boss =
      url === null
        ? null
        : new PgBoss({
            connectionString: url,
            schema: jobsSchema,
            application_name: 'ra-quan-jobs',
            max: 2,
            connectionTimeoutMillis: 5_000,
            // The schema and its indexes belong to its owner (`installJobs`).
            migrate: false,
            reindex: false,
            schedule: false,
            registerInstance: false,
            monitorVacuum: false,
            useListenNotify: true,
            superviseIntervalSeconds: silenceOfTheDead / 2,
            monitorIntervalSeconds: silenceOfTheDead / 2,
          });
    this.boss?.on('error', (cause) => this.logger.warn(cause));
  }

  async onModuleInit(): Promise<void> {
    await this.boss?.start();
  }

  /** Says who does the jobs of a kind; before the application has started. */
  async assign<Subject extends JobSubject>(kind: string, work: JobWork<Subject>): Promise<void> {
    this.kinds.set(kind, work);
    await this.boss?.createQueue(kind, {
      // What is waiting or under way already is not added a second time.
      policy: 'exclusive',
      notify: true,
      retryLimit: turns,
      retryDelay: 5,
      heartbeatSeconds: silenceOfTheDead,
    });
  }

  /** Begins to work once the application stands. */
  async onApplicationBootstrap(): Promise<void> {
    for (const [kind, work] of this.kinds) await this.workOn(kind, work);
  }

  private async workOn(kind: string, work: JobWork<JobSubject>): Promise<void> {
    const { boss } = this;
    // Jobs are heard of when they come; now and then is asked for what was not heard.
    const asking = { includeMetadata: true, pollingIntervalSeconds: 5, notifyPollingIntervalSeconds: 5 } as const;
    const worker = await boss?.work(kind, asking, async ([job]: JobWithMetadata<JobSubject>[]) => {
      try {
        await this.turn(job!, work);
      } finally {
        // Whatever waits behind this one is next, now.
        if (worker) boss?.notifyWorker(worker);
      }
    });
  }

  /**
   * Adds a job, in the transaction of what it is about.
   * @param key what tells two jobs of a kind apart; one that waits or is under way is not added again
   */
  async add(manager: EntityManager, kind: string, key: string, subject: JobSubject): Promise<void> {
    if (!this.boss) throw new Error('This process does no jobs');
    await this.boss.send(kind, subject, {
      singletonKey: key,
      db: { executeSql: async (text, values) => ({ rows: await manager.query<unknown[]>(text, values) }) },
    });
  }

  private async turn({ data, retryCount }: JobWithMetadata<JobSubject>, work: JobWork<JobSubject>): Promise<void> {
    if (retryCount >= turns) return work.giveUp(data);
    await work.do(data);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: farewell });
  }
}
