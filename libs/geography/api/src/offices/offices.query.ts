import { Injectable } from '@nestjs/common';
import { fold, type OfficeListed } from '@ra-quan/geography/model';
import { Clock, limitOf, requireUnsorted } from '@ra-quan/shared/api';
import type { Page } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import type { OfficesQueryDto } from './offices.dto';

/** The offices with how many communes each serves on a day. */
@Injectable()
export class OfficesQuery {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(query: OfficesQueryDto): Promise<Page<OfficeListed>> {
    requireUnsorted(query);
    const sought = [query.q ? fold(query.q) : null, query.q ?? null];
    const where = `($1::text IS NULL OR si_office.folded LIKE '%' || $1 || '%' OR si_office.code = $2)`;
    const items = await this.database.query<OfficeListed[]>(
      `SELECT si_office.code, si_office.name, count(served.unit_id)::int AS communes, string_agg(DISTINCT p.name, ', ') AS provinces
       FROM geography.si_office LEFT JOIN geography.office_commune AS served ON served.office_id = si_office.id AND served.valid_from <= $3 AND (served.valid_to IS NULL OR $3 < served.valid_to)
         LEFT JOIN geography.unit_version v ON v.unit_id = served.unit_id AND v.valid_from <= $3 AND (v.valid_to IS NULL OR $3 < v.valid_to)
         LEFT JOIN geography.unit_version p ON p.unit_id = v.parent_id AND p.valid_from <= $3 AND (p.valid_to IS NULL OR $3 < p.valid_to)
       WHERE ${where} GROUP BY si_office.id ORDER BY si_office.code ${limitOf(query)}`,
      [...sought, query.asOf ?? this.clock.today()],
    );
    const [{ total }] = await this.database.query<[{ total: number }]>(
      `SELECT count(*)::int AS total FROM geography.si_office WHERE ${where}`,
      sought,
    );
    return { items, total };
  }
}
