import { Injectable } from '@nestjs/common';
import type { Origin, Qualifier, Status } from '@ra-quan/figures/model';
import type { Period } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

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
      await manager.query(
        `INSERT INTO observation_cell (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, wave_id, organisation_id, extent, source_id,
           origin, preferred, value, qualifier, status, reason, entered_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'stated', $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          total.provinceId,
          total.unitId,
          total.indicatorId,
          total.period.from,
          total.period.to,
          total.campaignId,
          total.waveId ?? null,
          total.organisationId ?? null,
          sourceId,
          total.origin,
          total.preferred ?? true,
          total.value,
          total.qualifier ?? null,
          total.status,
          total.reason ?? null,
          actorId,
        ],
      );
    }
  }

  /** The id of a source, kept once. */
  async sourceId(manager: EntityManager, { title, url }: Source): Promise<number> {
    const [row] = await manager.query<[{ id: number }]>(
      `INSERT INTO figure_source (title, url) VALUES ($1, $2) ON CONFLICT (title, url) DO UPDATE SET title = excluded.title RETURNING id`,
      [title, url ?? null],
    );
    return row.id;
  }
}
