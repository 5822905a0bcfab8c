import { Body, Controller, Query, Res } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { notesOf } from '@ra-quan/campaigns/model';
import { Answers, CurrentActor, CurrentLanguage, Require, sendSheet, type Table } from '@ra-quan/shared/api';
import { formatPeriod, type Actor, type Language } from '@ra-quan/shared/model';
import { targetsContract, type TargetTable } from '@ra-quan/targets/model';
import type { FastifyReply } from 'fastify';
import { TargetsEntryDto, TargetsExportDto, TargetsQueryDto } from './targets.dto';
import { TargetsQuery } from './targets.query';
import { TargetsService } from './targets.service';

const tableExample: TargetTable = {
  campaignId: 1,
  scheme: 'si-voluntary',
  parent: { unitId: 1, name: 'Việt Nam', path: 'Việt Nam', level: 0, value: 5800, version: 1 },
  rows: [{ unitId: 2, name: 'Thành phố Hà Nội', value: 5650, version: 1 }],
  ofDays: [{ unitId: 1, name: 'Việt Nam', value: 500, version: 1, from: '2026-05-08', to: '2026-05-09' }],
  origins: [],
  balance: { allocated: 5650, unallocated: 150 },
};

@Controller()
export class TargetsController {
  constructor(
    private readonly targets: TargetsService,
    private readonly query: TargetsQuery,
    private readonly campaigns: CampaignReader,
  ) {}

  @Answers(targetsContract.table, tableExample)
  @Require('targets.read')
  table(@CurrentActor() actor: Actor, @Query() query: TargetsQueryDto): Promise<TargetTable> {
    return this.query.table(actor, query);
  }

  @Answers(targetsContract.export)
  @Require('targets.read')
  async export(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: TargetsExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const table = await this.query.table(actor, query);
    const notes = notesOf(await this.campaigns.facts(query.campaign), language);
    await sendSheet(reply, targetsSheet(table, notes, language), query.format);
  }

  @Answers(targetsContract.enter, { changed: 34 })
  @Require('targets.assign')
  enter(@CurrentActor() actor: Actor, @Body() body: TargetsEntryDto): Promise<{ changed: number }> {
    return this.targets.enter(actor, body);
  }
}

const words = {
  vi: {
    name: 'Chỉ tiêu',
    columns: ['STT', 'Đơn vị', 'Những ngày', 'Chỉ tiêu (người)'],
    campaign: 'cả chiến dịch',
    sum: 'Cộng',
    without: 'chưa gồm đơn vị chưa giao',
    rest: 'Chưa phân bổ',
  },
  en: {
    name: 'Targets',
    columns: ['No.', 'Unit', 'Days', 'Target (persons)'],
    campaign: 'the whole campaign',
    sum: 'Sum',
    without: 'units without a target',
    rest: 'Not allocated',
  },
} as const;

function targetsSheet({ parent, rows, ofDays, balance }: TargetTable, notes: readonly string[], language: Language): Table {
  const text = words[language];
  // No target is not a target of zero: the sum says of how many units it does not speak.
  const without = rows.filter(({ value }) => value === null).length;
  return {
    name: text.name,
    notes: [parent.path, ...notes],
    columns: text.columns,
    rows: [
      ...rows.map(({ name, value }, index) => [index + 1, name, text.campaign, value]),
      [null, without > 0 ? `${text.sum} (${text.without}: ${without})` : text.sum, text.campaign, balance.allocated],
      [null, text.rest, text.campaign, balance.unallocated],
      ...ofDays.map(({ name, from, to, value }) => [null, name, formatPeriod({ from, to }), value]),
    ],
  };
}
