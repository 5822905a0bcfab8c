import { Injectable } from '@nestjs/common';
import type { Origin, Qualifier, Status } from '@ra-quan/figures/model';
import type { Period } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import { writeObservations } from '../entry/write-observations';

/** A document that states numbers. */
export interface Source {
  readonly title: string;
  readonly url?: string;
}

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
  /** With two sources for one number: the one that counts. */
  readonly preferred?: boolean;
  readonly source: Source;
  readonly reason?: string;
}

/** Keeps stated totals with their sources. Whoever calls it answers for the audit row and the rules. */
@Injectable()
export class StatedTotalsService {
  async state(manager: EntityManager, actorId: number, totals: readonly StatedTotal[]): Promise<void> {
    for (const total of totals) {
      const sourceId = await this.sourceId(manager, total.source);
      const { unitId, indicatorId, value } = total;
      const written = await writeObservations(manager, { ...total, extent: 'stated', sourceId, actorId }, [
        { unitId, indicatorId, value, seen: 0 },
      ]);
      if (written.length === 0) throw new Error(`«${total.source.title}» states ${value} already, or another number for the same`);
    }
  }

  /** The id of a source, kept once. */
  async sourceId(manager: EntityManager, { title, url }: Source): Promise<number> {
    const [row] = await manager.query<[{ id: number }]>(
      `INSERT INTO figures.figure_source (title, url) VALUES ($1, $2) ON CONFLICT (title, url) DO UPDATE SET title = excluded.title RETURNING id`,
      [title, url ?? null],
    );
    return row.id;
  }
}
