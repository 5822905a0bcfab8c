import { Controller, Query } from '@nestjs/common';
import { catalogueContract, type OfficeListed } from '@ra-quan/geography/model';
import { Answers, Require } from '@ra-quan/shared/api';
import type { Page } from '@ra-quan/shared/model';
import { OfficesQueryDto } from './offices.dto';
import { OfficesQuery } from './offices.query';

const example: Page<OfficeListed> = {
  items: [{ code: '07501', name: 'BHXH cơ sở Biên Hòa', communes: 12, provinces: 'Thành phố Đồng Nai' }],
  total: 1,
};

@Controller()
export class OfficesController {
  constructor(private readonly offices: OfficesQuery) {}

  @Answers(catalogueContract.offices, example)
  @Require('campaigns.read')
  list(@Query() query: OfficesQueryDto): Promise<Page<OfficeListed>> {
    return this.offices.list(query);
  }
}
