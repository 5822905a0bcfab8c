import { saysAll } from '@ra-quan/geography/api';
import type { Id } from '@ra-quan/shared/model';
import type { DataSource } from 'typeorm';

export interface PersonSaid {
  readonly id: Id;
  readonly username: string;
  readonly displayName: string;
}

/** Accounts within a territory (`null` is the whole country) whose name or user name hold every word. */
export async function peopleSaying(
  database: DataSource,
  words: string,
  unitIds: readonly number[] | null,
  most: number,
): Promise<PersonSaid[]> {
  return database.query<PersonSaid[]>(
    `SELECT app_user.id, app_user.username, app_user.display_name AS "displayName" FROM identity.app_user
     WHERE ${saysAll('app_user.folded', '$1')} AND ($2::int[] IS NULL OR app_user.unit_id = ANY ($2))
     ORDER BY app_user.display_name COLLATE "vi-x-icu", app_user.id LIMIT $3`,
    [words, unitIds, most],
  );
}
