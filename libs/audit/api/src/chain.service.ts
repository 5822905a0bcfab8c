import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { firstBroken, genesis, sealText, type ChainState } from '@ra-quan/audit/model';
import { Clock, again } from '@ra-quan/shared/api';
import { DataSource } from 'typeorm';
import { addSeal, allSeals, entriesBetween, holdChain, horizonOf, lastSeal } from './seals.writes';

const sealEveryMs = 5_000;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

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
      if (!(await holdChain(manager))) return;
      const [last, horizon] = [await lastSeal(manager), await horizonOf(manager)];
      const from = last?.toTransaction ?? '0';
      const { texts, lastId } = await entriesBetween(manager, from, horizon);
      if (texts.length === 0) return;
      const previous = last?.hash ?? genesis;
      const seal = { fromTransaction: from, toTransaction: horizon, entries: texts.length, lastEntryId: lastId!, previousHash: previous };
      await addSeal(manager, { ...seal, hash: hashOf(sealText(previous, texts)) });
    });
  }

  /** Recomputes the whole chain from what the table holds now. */
  async verify(): Promise<ChainState> {
    const seals = await allSeals(this.database.manager);
    const brokenAt = await firstBroken(
      seals,
      async (seal) => (await entriesBetween(this.database.manager, seal.fromTransaction, seal.toTransaction)).texts,
      hashOf,
    );
    return {
      seals: seals.length,
      sealedTo: seals.at(-1)?.lastEntryId ?? null,
      intact: brokenAt === null,
      brokenAt,
      checkedAt: this.clock.now().toISOString(),
    };
  }
}
