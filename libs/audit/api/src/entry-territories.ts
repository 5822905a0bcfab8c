import { Injectable } from '@nestjs/common';
import type { Actor } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

type Territory = (actor: Actor, manager?: EntityManager) => Promise<readonly number[] | null>;

/** Of which units a reader sees entries. Who knows territories stands to the right of this domain, and says so here. */
@Injectable()
export class EntryTerritories {
  private territory: Territory = ({ unitId }) => Promise.resolve(unitId === null ? null : [unitId]);

  know(territory: Territory): void {
    this.territory = territory;
  }

  /** `null` is the whole country, and what belongs to no unit. */
  unitIds(actor: Actor, manager?: EntityManager): Promise<readonly number[] | null> {
    return this.territory(actor, manager);
  }
}
