import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

type Holder = (manager: EntityManager, eventId: number) => Promise<boolean>;

/** Where the domains to the right say whether something of theirs lies on a ceremony; this one knows none of them. */
@Injectable()
export class EventHolders {
  private readonly holders: Holder[] = [];

  hold(holder: Holder): void {
    this.holders.push(holder);
  }

  async isHeld(manager: EntityManager, eventId: number): Promise<boolean> {
    for (const holder of this.holders) if (await holder(manager, eventId)) return true;
    return false;
  }
}
