import { Injectable } from '@nestjs/common';
import type { EventPlan, EventState } from '@ra-quan/launch-events/model';
import type { EntityManager } from 'typeorm';
import { LaunchEventEntity } from './launch-event.entity';
import { rowsOf } from './planned-event';

/** A ceremony as it went. */
export interface PastCeremony extends EventPlan {
  readonly state: EventState;
  readonly stateReason: string | null;
  readonly stateAt: Date;
  readonly openedAt: Date | null;
}

/** Keeps many ceremonies as they went. Whoever calls it answers for the audit row and the rules. */
@Injectable()
export class BulkCeremoniesService {
  /** Returns their ids, in their order. */
  async write(manager: EntityManager, ceremonies: readonly PastCeremony[]): Promise<number[]> {
    const kept = await manager.save(ceremonies.map((one) => manager.create(LaunchEventEntity, rowsOf(manager, one))));
    return kept.map(({ id }) => id);
  }

  /** Forgets the ceremonies of a rehearsal. */
  async forgetRehearsal(manager: EntityManager, campaignId: number): Promise<void> {
    await manager.delete(LaunchEventEntity, { campaignId });
  }
}
