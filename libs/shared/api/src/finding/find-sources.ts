import { Injectable } from '@nestjs/common';
import { foundKinds, type Act, type Actor, type Day, type Found } from '@ra-quan/shared/model';

/** Who looks for what, and when. */
export interface FindLook {
  readonly actor: Actor;
  /** The units whose affairs are the reader's; `null` is the whole country. */
  readonly unitIds: readonly number[] | null;
  /** As typed. */
  readonly words: string;
  readonly today: Day;
}

/** How near something is to what was typed: 0 it is called so, 1 it begins so, 2 it holds every word. */
export type Nearness = 0 | 1 | 2;

export interface Hit extends Found {
  readonly nearness: Nearness;
}

/** Finds in one domain what the words may mean; a few of each kind, the nearest first. */
export type FindSource = (look: FindLook) => Promise<Hit[]>;

/** What a source gives at most. */
export const mostOfAKind = 5;

/** Where the domains say what can be found of them and what can be done; who looks stands to the right of all of them. */
@Injectable()
export class FindSources {
  private readonly sources: FindSource[] = [];
  private readonly known: Act[] = [];

  add(source: FindSource): void {
    this.sources.push(source);
  }

  addActs(...acts: readonly Act[]): void {
    this.known.push(...acts);
  }

  get acts(): readonly Act[] {
    return this.known;
  }

  async find(look: FindLook): Promise<Hit[]> {
    return (await Promise.all(this.sources.map((source) => source(look)))).flat();
  }
}

/** The nearest first, equals by their kind. */
export function nearestFirst(hits: readonly Hit[]): Hit[] {
  return [...hits].sort((one, other) => one.nearness - other.nearness || foundKinds.indexOf(one.kind) - foundKinds.indexOf(other.kind));
}
