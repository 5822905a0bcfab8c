import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { again } from '../again';
import { poolOf } from './prepared';
import { DatabasePulse } from './pulse.reader';

const lookEveryMs = 2_000;

/** Looks at which the database has not answered, one after the other, until it is taken to be gone. */
const mostSilence = 3;

/**
 * Ends what waits for a database that does not answer at all (a frozen server, a host that vanished): its own time limits cannot run out there. Whoever
 * asked is told to come again. A statement that merely takes long is left alone, as the database answers beside it.
 */
@Injectable()
export class HungConnections implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(HungConnections.name);
  private end = () => {};
  private silence = 0;
  private hasEnded = false;

  constructor(
    private readonly database: DataSource,
    private readonly pulse: DatabasePulse,
  ) {}

  onApplicationBootstrap(): void {
    this.end = again(lookEveryMs, this.logger, () => this.look());
  }

  /** While the process ends, the pulse is no longer felt either. */
  onModuleDestroy(): void {
    this.hasEnded = true;
    this.end();
  }

  private async look(): Promise<void> {
    const pool = poolOf(this.database);
    this.silence = pool.isBusy && !(await this.pulse.isThere()) ? this.silence + 1 : 0;
    if (this.silence < mostSilence || this.hasEnded) return;
    this.logger.warn('the database does not answer: connections in use are given up');
    pool.cutBusy();
  }
}
