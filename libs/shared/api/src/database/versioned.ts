import type { DeepPartial, EntityManager, EntityTarget, FindOptionsRelations, FindOptionsWhere } from 'typeorm';
import { Conflict, NotFound } from '../errors';

/** What several people may edit: `version` counts how often it was written. */
export interface Versioned {
  readonly id: number;
  version: number;
}

type Kind<Thing extends Versioned> = EntityTarget<Thing>;

export interface Rewrite<Thing extends Versioned> {
  readonly id: number;
  readonly seen: number;
  readonly relations?: FindOptionsRelations<Thing>;
  readonly allow?: (thing: Thing) => Promise<void>;
}

/**
 * The thing with what belongs to it, held until the transaction ends. Held first and read then: who waited for another writer reads what that one left.
 * @throws NotFound
 */
export async function held<Thing extends Versioned>(
  manager: EntityManager,
  kind: Kind<Thing>,
  id: number,
  relations?: FindOptionsRelations<Thing>,
): Promise<Thing> {
  const where = { id } as FindOptionsWhere<Thing>;
  const alone = await manager.findOne(kind, { where, lock: { mode: 'pessimistic_write' } });
  if (!alone) throw new NotFound();
  return relations ? manager.findOneOrFail(kind, { where, relations }) : alone;
}

/**
 * The one way to write what others may have changed: holds the thing, refuses where it is not as the writer saw it, and counts the write, also where
 * only what belongs to it was changed.
 * @param seen the version the writer saw
 * @param allow refuses who may not touch the thing, before anything of it is told
 * @param change changes the thing in place
 * @returns what was written
 * @throws NotFound; Conflict with the thing as it stands
 */
export async function rewrite<Thing extends Versioned>(
  manager: EntityManager,
  kind: Kind<Thing>,
  { id, seen, relations, allow }: Rewrite<Thing>,
  change: (thing: Thing) => void | Promise<void>,
): Promise<Thing> {
  const thing = await held(manager, kind, id, relations);
  await allow?.(thing);
  requireSeen(thing, seen);
  await change(thing);
  await manager.save(kind, thing as DeepPartial<Thing>);
  if (thing.version === seen) {
    await manager.increment(kind, { id } as FindOptionsWhere<Thing>, 'version', 1);
    thing.version = seen + 1;
  }
  return thing;
}

/**
 * Refuses with 409 when the thing was changed since the writer read it.
 * @param thing the thing as it stands, with its version
 * @param seen the version the writer saw
 */
export function requireSeen(thing: Versioned, seen: number): void {
  if (thing.version !== seen) throw new Conflict(thing);
}
