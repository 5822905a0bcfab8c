import { Injectable } from '@nestjs/common';
import type { MoveMade, MoveTrace } from '@ra-quan/geography/api';
import type { Actor } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** A ceremony whose unit is no more, on its way to another. */
export interface MovingEvent {
  readonly id: number;
  readonly name: string;
  /** Where it lay. */
  readonly unitId: number;
}

/** Something of a domain to the right that lies on ceremonies, and goes where they go. */
export interface EventHolder {
  isHeld(manager: EntityManager, eventId: number): Promise<boolean>;
  /** Returns what is needed to take the move back; empty where there was nothing to move. */
  move(manager: EntityManager, actor: Actor, event: MovingEvent, toUnitId: number): Promise<MoveTrace>;
  /** Before moves are taken back. @throws Failure where something that was moved is no longer what it was */
  requireAsMoved(manager: EntityManager, moves: readonly MoveMade[]): Promise<void>;
  takeBack(manager: EntityManager, actor: Actor, move: MoveMade): Promise<void>;
}

/** Where the domains to the right say what of theirs lies on a ceremony; this one knows none of them. */
@Injectable()
export class EventHolders {
  private readonly holders: EventHolder[] = [];

  hold(holder: EventHolder): void {
    this.holders.push(holder);
  }

  get all(): readonly EventHolder[] {
    return this.holders;
  }

  async isHeld(manager: EntityManager, eventId: number): Promise<boolean> {
    for (const holder of this.holders) if (await holder.isHeld(manager, eventId)) return true;
    return false;
  }
}
