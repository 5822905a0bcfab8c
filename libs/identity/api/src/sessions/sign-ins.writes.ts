import type { EntityManager } from 'typeorm';

/** Counters of signing in. They are written past the entities: signing in is no edit of an account, and two failures at once are two. */

export async function countFailure(manager: EntityManager, username: string, at: Date): Promise<void> {
  await manager.query(
    `INSERT INTO identity.sign_in_failure (username, failures, last_failed_at) VALUES ($1, 1, $2)
     ON CONFLICT (username) DO UPDATE SET failures = sign_in_failure.failures + 1, last_failed_at = excluded.last_failed_at`,
    [username, at],
  );
}

export async function noteSignIn(manager: EntityManager, userId: number, at: Date): Promise<void> {
  await manager.query('UPDATE identity.app_user SET last_sign_in_at = $2 WHERE app_user.id = $1', [userId, at]);
}
