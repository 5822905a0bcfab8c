import { Controller, Injectable, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { catalogueContract, fold, type OfficeListed, type OfficesAsked } from '@ra-quan/geography/model';
import { Answers, Clock, IsDay, limitOf, Optional, PageQuery, Require, Text } from '@ra-quan/shared/api';
import type { Day, Page } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';

class OfficesQueryDto extends PageQuery implements OfficesAsked {
  @ApiProperty({ description: 'Tên hoặc mã · Name or code', example: 'bien hoa' })
  @Optional()
  @Text(100, 0)
  q?: string;

  @ApiProperty({ description: 'Theo ngày này; hôm nay nếu bỏ trống · On this day, today if left out', example: '2026-05-01' })
  @Optional()
  @IsDay()
  asOf?: Day;
}

const example: Page<OfficeListed> = {
  items: [{ code: '07501', name: 'BHXH cơ sở Biên Hòa', communes: 12, provinces: 'Thành phố Đồng Nai' }],
  total: 1,
};

/** The offices with how many communes each serves on a day. */
@Injectable()
export class OfficesQuery {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(query: OfficesQueryDto): Promise<Page<OfficeListed>> {
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

@Controller()
export class OfficesController {
  constructor(private readonly offices: OfficesQuery) {}

  @Answers(catalogueContract.offices, example)
  @Require('campaigns.read')
  list(@Query() query: OfficesQueryDto): Promise<Page<OfficeListed>> {
    return this.offices.list(query);
  }
}
