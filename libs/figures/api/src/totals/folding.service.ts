import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { again } from '@ra-quan/shared/api';
import { DataSource } from 'typeorm';
import { foldTotals } from './totals.writes';

const foldEveryMs = 3_000;

/** Puts what was written into the totals that screens read, province by province; sums are right before and after (ADR 0013). */
@Injectable()
export class FoldingService implements OnApplicationBootstrap, OnApplicationShutdown {
  private end = () => {};
  private readonly logger = new Logger(FoldingService.name);

  constructor(private readonly database: DataSource) {}

  onApplicationBootstrap(): void {
    this.end = again(foldEveryMs, this.logger, () => foldTotals(this.database));
  }

  onApplicationShutdown(): void {
    this.end();
  }
}
