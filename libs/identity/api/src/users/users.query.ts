import { Injectable } from '@nestjs/common';
import { UnitReader, saysAll } from '@ra-quan/geography/api';
import { isLocked, type User } from '@ra-quan/identity/model';
import { limitOf, orderBy } from '@ra-quan/shared/api';
import type { Actor, Page } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { Territory } from '../territory';
import type { UsersQueryDto } from './users.dto';

const sortable = {
  displayName: 'app_user.display_name COLLATE "vi-x-icu"',
  username: 'app_user.username',
  role: 'app_user.role',
  lastSignInAt: 'app_user.last_sign_in_at',
};

type Row = Omit<User, 'locked' | 'unitPath'> & { readonly failures: number };

@Injectable()
export class UsersQuery {
  constructor(
    private readonly database: DataSource,
    private readonly units: UnitReader,
    private readonly territory: Territory,
  ) {}

  async page(actor: Actor, query: UsersQueryDto): Promise<Page<User>> {
    const where = `($1::text IS NULL OR ${saysAll('app_user.folded', '$1')})
      AND ($2::text IS NULL OR app_user.role = $2) AND ($3::int IS NULL OR app_user.unit_id = $3)
      AND ($4::int[] IS NULL OR app_user.unit_id = ANY ($4))`;
    const filters = [query.q ?? null, query.role ?? null, query.unit ?? null, await this.territory.unitIds(actor)];
    const rows = await this.database.query<Row[]>(
      `SELECT app_user.id, app_user.username, app_user.display_name AS "displayName", app_user.role, app_user.unit_id AS "unitId",
              app_user.organisation_id AS "organisationId", app_user.active, app_user.last_sign_in_at AS "lastSignInAt", app_user.version,
              COALESCE((SELECT max(guesses.failures) FROM identity.sign_in_failure AS guesses
                WHERE guesses.username = app_user.username AND guesses.place <> ''), 0) AS failures
       FROM identity.app_user
       WHERE ${where} ${orderBy(query.sort, sortable, 'app_user.id')} ${limitOf(query)}`,
      filters,
    );
    const [{ total }] = await this.database.query<[{ total: number }]>(
      `SELECT count(*)::int AS total FROM identity.app_user WHERE ${where}`,
      filters,
    );
    const paths = await this.units.pathOf(rows.flatMap((row) => row.unitId ?? []));
    return {
      total,
      items: rows.map(({ failures, ...row }) => ({
        ...row,
        locked: isLocked(failures),
        unitPath: row.unitId === null ? null : (paths.get(row.unitId) ?? null),
      })),
    };
  }
}
