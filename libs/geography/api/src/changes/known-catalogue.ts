import { Injectable } from '@nestjs/common';
import { lookAfter } from '@ra-quan/shared/api';
import type { Instant } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { hasChangedSince, holdCatalogue, recallCatalogue } from './effects.writes';

/** Reads on the catalogue as it was known at an instant: without the changes that were recorded, or taken back, since. */
@Injectable()
export class KnownCatalogue {
  constructor(private readonly database: DataSource) {}

  /**
   * Whatever the work reads, it reads on that catalogue; it must not write.
   * @param knownAt `null`: as it stands
   */
  async at<Result>(knownAt: Instant | null, work: () => Promise<Result>): Promise<Result> {
    if (knownAt === null || !(await hasChangedSince(this.database.manager, knownAt))) return work();
    return lookAfter(
      this.database,
      async (manager) => {
        await holdCatalogue(manager);
        await recallCatalogue(manager, knownAt);
      },
      work,
    );
  }
}
