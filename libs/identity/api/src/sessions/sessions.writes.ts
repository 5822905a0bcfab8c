import type { EntityManager } from 'typeorm';

/** Ends one session of a person, by the beginning of its hash; returns its device, or nothing where there is no such session. */
export async function endSession(manager: EntityManager, userId: number, key: string): Promise<string | undefined> {
  const [rows] = await manager.query<[{ device: string }[], number]>(
    `DELETE FROM identity.session WHERE session.user_id = $1 AND substring(session.token_hash FROM 1 FOR 12) = decode($2, 'hex') RETURNING session.device`,
    [userId, key],
  );
  return rows[0]?.device;
}

/** Ends every session of a person but the one with this hash; returns how many. */
export async function endOtherSessions(manager: EntityManager, userId: number, tokenHash: Buffer): Promise<number> {
  const [, ended] = await manager.query<[unknown, number]>(
    'DELETE FROM identity.session WHERE session.user_id = $1 AND session.token_hash <> $2',
    [userId, tokenHash],
  );
  return ended;
}
