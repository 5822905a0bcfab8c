import { Injectable } from '@nestjs/common';
import type { Origin, Qualifier, Status } from '@ra-quan/figures/model';
import type { Period } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import { keepSource, type Source } from './sources.writes';
import { writeStated } from './stated.writes';

/** A total that a source states for a whole: it stands for itself and is never added to its parts. */
export interface StatedTotal {
  readonly indicatorId: number;
  readonly unitId: number;
  readonly provinceId: number;
  readonly period: Period;
  readonly campaignId: number | null;
  readonly waveId?: number | null;
  /** The partner whose share this is, if it is one's share and not the whole. */
  readonly organisationId?: number;
  readonly value: number;
  readonly qualifier?: Qualifier;
  readonly status: Status;
  readonly origin: Origin;
  readonly formula?: string;
  readonly source: Source;
  readonly reason?: string;
}

/** Keeps stated totals that are loaded, with their sources; of two for the same the first counts. Whoever calls it answers for the audit row and the rules. */
@Injectable()
export class StatedTotalsService {
  async state(manager: EntityManager, actorId: number, totals: readonly StatedTotal[]): Promise<void> {
    for (const total of totals) {
      const sourceId = await this.sourceId(manager, total.source);
      const { qualifier = null, formula = null, reason = null } = total;
      const written = await writeStated(manager, { ...total, qualifier, formula, reason, extent: 'stated', sourceId, actorId });
      if (!written) throw new Error(`«${total.source.title}» states ${total.value} already, or another number for the same`);
    }
  }

  /** The id of a source, kept once. */
  sourceId(manager: EntityManager, source: Source): Promise<number> {
    return keepSource(manager, source);
  }
}
