import type { Unit } from '@ra-quan/geography/model';
import type { Actor, Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** A province of the rehearsal with its communes, on the map of today. */
export interface RehearsedProvince {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly communeIds: readonly number[];
  /** Its branch of the Post, if there is one. */
  readonly postId: number | null;
}

/** The rehearsal that is being filled. */
export interface RehearsalStage {
  readonly campaign: {
    readonly id: number;
    readonly windowFrom: Day;
    readonly waves: readonly { readonly id: number; readonly from: Day; readonly to: Day }[];
  };
  readonly today: Day;
  readonly nation: Pick<Unit, 'id'>;
  /** The Post of the country, if there is one. */
  readonly postId: number | null;
  readonly provinces: readonly RehearsedProvince[];
  readonly planner: Actor;
  readonly director: Actor;
  /** Whoever reports for a province: its own officer where a demonstration has one. */
  readonly officerOf: (provinceCode: string) => Actor;
}

/** What a domain adds to a rehearsal, in the transaction that makes it. */
export interface RehearsalShare {
  fill(manager: EntityManager, stage: RehearsalStage): Promise<void>;
  forget(manager: EntityManager, campaignId: number): Promise<void>;
}
