import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, again } from '@ra-quan/shared/api';
import { DataSource } from 'typeorm';
import { forgetOldSignIns } from './forgetting.writes';

const everyMs = 60 * 60 * 1000;

/** What people left behind at the door is not kept longer than it serves. */
@Injectable()
export class ForgettingService implements OnApplicationBootstrap, OnApplicationShutdown {
  private end = () => {};
  private readonly logger = new Logger(ForgettingService.name);

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.end = again(everyMs, this.logger, () => forgetOldSignIns(this.database, this.clock.now()));
  }

  onApplicationShutdown(): void {
    this.end();
  }
}
