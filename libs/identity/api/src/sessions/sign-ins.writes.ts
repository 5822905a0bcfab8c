import { secondsToWait } from '@ra-quan/identity/model';
import type { EntityManager } from 'typeorm';
import { SignInFailureEntity } from './session.entity';

/** Counters of signing in. They are written past the entities: signing in is no edit of an account, and two failures at once are two. */

/**
 * Counts a guess before it is checked, so that many at one moment are not all answered: they wait for each other here.
 * Returns the seconds after which the next may be made, 0 where this one may be checked.
 */
export async function beginGuess(manager: EntityManager, username: string, at: Date): Promise<number> {
  await manager.query(
    'INSERT INTO identity.sign_in_failure (username, failures, last_failed_at) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING',
    [username, at],
  );
  const guessed = await manager.findOneOrFail(SignInFailureEntity, { where: { username }, lock: { mode: 'pessimistic_write' } });
  const seconds = Math.ceil(secondsToWait(guessed.failures) - (at.getTime() - guessed.lastFailedAt.getTime()) / 1000);
  if (seconds > 0) return seconds;
  await manager.update(SignInFailureEntity, { username }, { failures: guessed.failures + 1, lastFailedAt: at });
  return 0;
}

export async function noteSignIn(manager: EntityManager, userId: number, at: Date): Promise<void> {
  await manager.query('UPDATE identity.app_user SET last_sign_in_at = $2 WHERE app_user.id = $1', [userId, at]);
}
