import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { again } from '@ra-quan/shared/api';
import { DataSource } from 'typeorm';

const foldEveryMs = 3_000;

/** Puts what was written into the totals that screens read, province by province; sums are right before and after (ADR 0013). */
@Injectable()
export class FoldingService implements OnApplicationBootstrap, OnApplicationShutdown {
  private end = () => {};
  private readonly logger = new Logger(FoldingService.name);

  constructor(private readonly database: DataSource) {}

  onApplicationBootstrap(): void {
    this.end = again(foldEveryMs, this.logger, () => this.fold());
  }

  onApplicationShutdown(): void {
    this.end();
  }

  private async fold(): Promise<void> {
    const provinces = await this.database.query<{ id: number }[]>(
      'SELECT DISTINCT total_change.province_id AS id FROM figures.total_change ORDER BY 1',
    );
    for (const { id } of provinces) await this.database.query('SELECT figures.fold_totals($1)', [id]);
  }
}
