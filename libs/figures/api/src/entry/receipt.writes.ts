import { createHash } from 'node:crypto';
import { Invalid, RuleBroken } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import { entryRules } from './entry-rules';

/**
 * Does the work once per key: the same content under the same key gets the first answer again, and nothing is written.
 * @throws RuleBroken when the key comes back with other content
 */
export async function answerOnce<Answer>(
  manager: EntityManager,
  actor: Actor,
  provinceId: number,
  key: string | undefined,
  content: unknown,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (key === undefined) return work();
  if (!/^[\w.:-]{8,100}$/.test(key)) throw new Invalid(entryRules.keyMalformed);
  const fingerprint = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  // The same key twice at once: the second waits here until the first has committed.
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', [key, actor.id]);
  const [receipt] = await manager.query<{ fingerprint: string; answer: Answer }[]>(
    `SELECT entry_receipt.fingerprint, entry_receipt.answer FROM figures.entry_receipt
     WHERE entry_receipt.province_id = $1 AND entry_receipt.user_id = $2 AND entry_receipt.key = $3`,
    [provinceId, actor.id, key],
  );
  if (receipt && receipt.fingerprint !== fingerprint) throw new RuleBroken(entryRules.keyReused);
  if (receipt) return receipt.answer;
  const answer = await work();
  await manager.query('INSERT INTO figures.entry_receipt (province_id, user_id, key, fingerprint, answer) VALUES ($1, $2, $3, $4, $5)', [
    provinceId,
    actor.id,
    key,
    fingerprint,
    JSON.stringify(answer),
  ]);
  return answer;
}
