import { saysAll } from '@ra-quan/geography/api';
import type { Id } from '@ra-quan/shared/model';
import type { DataSource } from 'typeorm';

export interface OrganisationSaid {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Organisations whose names or code hold every word. */
export async function organisationsSaying(database: DataSource, words: string, most: number): Promise<OrganisationSaid[]> {
  return database.query<OrganisationSaid[]>(
    `SELECT organisation.id, organisation.code, organisation.name, organisation.name_en AS "nameEn"
     FROM partners.organisation WHERE organisation.active AND ${saysAll('organisation.folded', '$1')}
     ORDER BY NOT starts_with(organisation.folded, geography.folded($1)), organisation.name COLLATE "vi-x-icu", organisation.id LIMIT $2`,
    [words, most],
  );
}
