import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { firstBroken, type ChainState } from '@ra-quan/audit/model';
import { Clock, again } from '@ra-quan/shared/api';
import { DataSource } from 'typeorm';
import { hashOf, sealUpTo } from './sealing';
import { allChains, allSeals, currentChain, entriesBetween, holdChain, horizonOf } from './seals.writes';

const sealEveryMs = 5_000;

/**
 * Seals the log in batches. Writers never wait for the chain: a seal takes every entry of the transactions that had certainly ended
 * (older than the oldest still running), so no late entry can slip behind it.
 */
@Injectable()
export class ChainService implements OnApplicationBootstrap, OnApplicationShutdown {
  private end = () => {};
  private readonly logger = new Logger(ChainService.name);

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.end = again(sealEveryMs, this.logger, () => this.seal());
  }

  onApplicationShutdown(): void {
    this.end();
  }

  /** Seals what has come since the last seal; does nothing when another process is at it or nothing is new. */
  async seal(): Promise<void> {
    await this.database.transaction(async (manager) => {
      if (await holdChain(manager)) await sealUpTo(manager, await currentChain(manager), await horizonOf(manager));
    });
  }

  /** Recomputes the whole chain from what the table holds now. */
  async verify(): Promise<ChainState> {
    const { manager } = this.database;
    const seals = await allSeals(manager);
    const brokenAt = await firstBroken(
      seals,
      async ({ chain, fromTransaction, toTransaction }) => (await entriesBetween(manager, chain, fromTransaction, toTransaction)).texts,
      hashOf,
    );
    return {
      seals: seals.length,
      sealedTo: seals.at(-1)?.lastEntryId ?? null,
      intact: brokenAt === null,
      brokenAt,
      checkedAt: this.clock.now().toISOString(),
      chains: await allChains(manager),
    };
  }
}
