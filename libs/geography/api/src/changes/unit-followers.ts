import { Injectable } from '@nestjs/common';
import type { FollowUpKind, StandingFigures } from '@ra-quan/geography/model';
import type { Actor, BilingualText, Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** One open thing that points at a unit. */
export interface Follower {
  readonly id: number;
  readonly name: string;
  readonly unitId: number;
}

/** How a domain remembers a move; only the domain itself reads it. */
export type MoveTrace = Readonly<Record<string, string | number>>;

/** A move as it was made. */
export interface MoveMade {
  readonly from: number;
  readonly to: number;
  readonly trace: MoveTrace;
}

/** Things that lie on units: a change that began one is not undone while they do. */
export interface UnitHolder {
  readonly what: BilingualText;
  /** How many things lie on these units, open or not. */
  countOn(manager: EntityManager, unitIds: readonly number[]): Promise<number>;
}

/** Things that are still open and must follow their unit when it ends. */
export interface UnitFollowers extends UnitHolder {
  readonly kind: FollowUpKind;
  /** Open things that speak of days from this one on. */
  openOn(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]>;
  /**
   * Moves one of them, with its audit row; returns what is needed to take the move back.
   * @param standing what becomes of figures that the other unit has already; `ask`: a person has not said it. What merges is added
   */
  move(manager: EntityManager, actor: Actor, id: number, toUnitId: number, standing?: StandingFigures | 'ask'): Promise<MoveTrace>;
  /** Before moves of one change are taken back, the last first. @throws Failure where something that was moved is no longer what it was, and would be lost */
  requireAsMoved?(manager: EntityManager, moves: readonly MoveMade[]): Promise<void>;
  /** Takes a move back, with its audit row, where it still lies on the successor. */
  takeBack(manager: EntityManager, actor: Actor, move: MoveMade): Promise<void>;
  /** Of units that go on: brings what is kept under a province to the one in which each unit stands now, from a day on. */
  settle?(manager: EntityManager, actor: Actor, unitIds: readonly number[], from: Day, why: string): Promise<void>;
}

/** Where the domains to the right say what of theirs lies on units; geography knows none of them. */
@Injectable()
export class UnitDependants {
  private readonly followers: UnitFollowers[] = [];
  private readonly holders: UnitHolder[] = [];

  follow(followers: UnitFollowers): void {
    this.followers.push(followers);
    this.hold(followers);
  }

  /** What stays on its unit, also when that ends. */
  hold(holder: UnitHolder): void {
    this.holders.push(holder);
  }

  get all(): readonly UnitFollowers[] {
    return this.followers;
  }

  /** The first thing that lies on these units, in words; `null` where nothing does. */
  async firstOn(
    manager: EntityManager,
    unitIds: readonly number[],
  ): Promise<{ readonly what: BilingualText; readonly count: number } | null> {
    for (const holder of this.holders) {
      const count = await holder.countOn(manager, unitIds);
      if (count > 0) return { what: holder.what, count };
    }
    return null;
  }

  of(kind: FollowUpKind): UnitFollowers {
    return this.followers.find((one) => one.kind === kind)!;
  }
}
