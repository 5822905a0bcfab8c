import type { Guesses } from '@ra-quan/identity/model';
import type { EntityManager } from 'typeorm';

/** Counters of signing in. They are written past the entities: signing in is no edit of an account, and two failures at once are two. */

/** Which guesses are counted together; see `GuessBrake`. */
export interface Counter {
  readonly username: string;
  readonly place: string;
}

const columnsOf = (counters: readonly Counter[]) => [counters.map(({ username }) => username), counters.map(({ place }) => place)];

/**
 * The counts of these counters, held until the transaction ends: of many guesses at one moment each waits here for the one before. All are held in one
 * order, so that nobody waits in a circle.
 */
export async function holdGuesses<Kind extends Counter>(
  manager: EntityManager,
  counters: readonly Kind[],
  at: Date,
): Promise<(Kind & Guesses)[]> {
  const keys = columnsOf(counters);
  await manager.query(
    `INSERT INTO identity.sign_in_failure (username, place, failures, last_failed_at)
     SELECT asked.username, asked.place, 0, $3 FROM unnest($1::text[], $2::text[]) AS asked (username, place) ORDER BY 1, 2 ON CONFLICT DO NOTHING`,
    [...keys, at],
  );
  const rows = await manager.query<(Counter & Guesses)[]>(
    `SELECT held.username, held.place, held.failures, held.last_failed_at AS "lastFailedAt" FROM identity.sign_in_failure AS held
     WHERE (held.username, held.place) IN (SELECT * FROM unnest($1::text[], $2::text[])) ORDER BY held.username, held.place FOR UPDATE`,
    keys,
  );
  // One that an administrator took away at this moment begins anew.
  return counters.map((counter) => {
    const row = rows.find(({ username, place }) => username === counter.username && place === counter.place);
    return { ...counter, failures: row?.failures ?? 0, lastFailedAt: row?.lastFailedAt ?? at };
  });
}

export async function writeGuesses(manager: EntityManager, counted: readonly (Counter & Guesses)[]): Promise<void> {
  await manager.query(
    `UPDATE identity.sign_in_failure SET failures = counted.failures, last_failed_at = counted.at
     FROM unnest($1::text[], $2::text[], $3::int[], $4::timestamptz[]) AS counted (username, place, failures, at)
     WHERE sign_in_failure.username = counted.username AND sign_in_failure.place = counted.place`,
    [...columnsOf(counted), counted.map(({ failures }) => failures), counted.map(({ lastFailedAt }) => lastFailedAt)],
  );
}

export async function noteSignIn(manager: EntityManager, userId: number, at: Date): Promise<void> {
  await manager.query('UPDATE identity.app_user SET last_sign_in_at = $2 WHERE app_user.id = $1', [userId, at]);
}
