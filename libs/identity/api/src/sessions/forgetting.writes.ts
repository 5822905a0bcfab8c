import type { DataSource } from 'typeorm';
import { longestHours } from './session-age';

/** Forgets what has no use any more: sessions that ended by themselves, guesses of earlier days, devices that nobody used for a year. */
export async function forgetOldSignIns(database: DataSource, now: Date): Promise<void> {
  await database.query('DELETE FROM identity.session WHERE session.created_at < now() - make_interval(hours => $1)', [longestHours]);
  await database.query(`DELETE FROM identity.sign_in_failure WHERE sign_in_failure.last_failed_at < $1::timestamptz - interval '1 day'`, [
    now,
  ]);
  await database.query(`DELETE FROM identity.device WHERE device.last_used_at < now() - interval '1 year'`);
}
