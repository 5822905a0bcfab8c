import type { EntityManager } from 'typeorm';
import { hashOf, newToken } from './session-token';

/** Browsers that one account keeps; those used longest ago are forgotten. */
const mostDevices = 20;

/** Whether somebody signed in to the account from the browser with this token before. */
export async function isKnownDevice(manager: EntityManager, token: string | undefined, username: string): Promise<boolean> {
  const rows = await manager.query<{ known: number }[]>(
    `SELECT 1 AS known FROM identity.device JOIN identity.app_user ON app_user.id = device.user_id
     WHERE device.token_hash = $1 AND app_user.username = $2`,
    [hashOf(token ?? ''), username],
  );
  return rows.length > 0;
}

/** Whoever knew the old password is a stranger on every device, but for the one with the token that is kept. */
export async function forgetDevices(manager: EntityManager, userId: number, kept?: string): Promise<void> {
  await manager.query('DELETE FROM identity.device WHERE device.user_id = $1 AND device.token_hash <> $2', [userId, hashOf(kept ?? '')]);
}

/** Remembers the browser for one account more. Its token is a new one each time: one that somebody slipped in is worth nothing after the next sign-in. */
export async function rememberDevice(manager: EntityManager, token: string | undefined, userId: number): Promise<string> {
  const next = newToken();
  await manager.query('UPDATE identity.device SET token_hash = $2 WHERE device.token_hash = $1', [hashOf(token ?? ''), hashOf(next)]);
  await manager.query(
    `INSERT INTO identity.device (token_hash, user_id) VALUES ($1, $2) ON CONFLICT (token_hash, user_id) DO UPDATE SET last_used_at = now()`,
    [hashOf(next), userId],
  );
  await manager.query(
    `DELETE FROM identity.device WHERE device.user_id = $1 AND device.token_hash NOT IN (
       SELECT kept.token_hash FROM identity.device AS kept WHERE kept.user_id = $1 ORDER BY kept.last_used_at DESC LIMIT $2)`,
    [userId, mostDevices],
  );
  return next;
}
