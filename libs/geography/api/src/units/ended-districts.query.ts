import type { Unit } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';
import type { DataSource } from 'typeorm';
import { saysAll } from './folded';
import { unitColumns, unitSource } from './unit-columns';

export type EndedUnit = Unit & { readonly alias: null; readonly validTo: Day };

/** Districts that ended and went on as nothing: no former name of another unit leads from them. The nearest to the words first. */
export async function endedDistricts(database: DataSource, words: string, today: Day, most: number): Promise<EndedUnit[]> {
  return database.query<EndedUnit[]>(
    `SELECT ${unitColumns}, NULL AS alias FROM ${unitSource('(v.valid_to - 1)')}
     WHERE v.kind = 'district' AND v.valid_to <= $2 AND ${saysAll('geography.folded(v.name)', '$1')}
     ORDER BY geography.folded(v.name) <> geography.folded($1), v.name COLLATE "vi-x-icu", v.unit_id LIMIT $3`,
    [words, today, most],
  );
}
