import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AuditEntry, ChainState } from '@ra-quan/audit/model';
import { CurrentLanguage, Require, everyRow, sendSheet, type Sheet } from '@ra-quan/shared/api';
import type { Language, Page } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { AuditExportDto, AuditQueryDto } from './audit.dto';
import { AuditLogQuery } from './audit.query';
import { ChainService } from './chain.service';

const entryExample = {
  id: 1204,
  at: '2026-05-08T02:15:04.000Z',
  actorUsername: 'giam-doc',
  actorName: 'Giám đốc',
  action: 'figures.approve',
  subjectType: 'result-sheet',
  subjectId: '17',
  subjectName: 'Thành phố Hà Nội, 08/05/2026',
  unitPath: 'Thành phố Hà Nội',
  before: { state: 'submitted' },
  after: { state: 'approved' },
  reason: null,
  requestId: 'req-8f1c',
  sealed: true,
};

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly entries: AuditLogQuery,
    private readonly chain: ChainService,
  ) {}

  @Get()
  @Require('audit.read')
  @ApiOperation({ summary: 'Nhật ký thay đổi · The log of changes' })
  @ApiOkResponse({ example: { items: [entryExample], total: 1 } })
  page(@Query() query: AuditQueryDto): Promise<Page<AuditEntry>> {
    return this.entries.page(query);
  }

  @Get('chain')
  @Require('audit.read')
  @ApiOperation({ summary: 'Kiểm tra chuỗi niêm phong · Check the chain of seals' })
  @ApiOkResponse({ example: { seals: 42, sealedTo: 1204, intact: true, brokenAt: null, checkedAt: '2026-05-08T02:16:00.000Z' } })
  verify(): Promise<ChainState> {
    return this.chain.verify();
  }

  @Get('export')
  @Require('audit.read')
  @ApiOperation({ summary: 'Xuất nhật ký theo bộ lọc · Export the filtered log' })
  @ApiOkResponse({ description: '.xlsx / .csv', example: 'tệp · file' })
  async export(@Query() query: AuditExportDto, @CurrentLanguage() language: Language, @Res() reply: FastifyReply): Promise<void> {
    await sendSheet(reply, toSheet(await everyRow((page, size) => this.entries.page({ ...query, page, size })), language), query.format);
  }
}

const headings: Record<Language, readonly string[]> = {
  vi: ['Thời điểm', 'Tài khoản', 'Người thực hiện', 'Việc', 'Đối tượng', 'Đơn vị', 'Trước', 'Sau', 'Lý do', 'Mã yêu cầu'],
  en: ['Time', 'Account', 'Person', 'Action', 'Subject', 'Unit', 'Before', 'After', 'Reason', 'Request id'],
};

function toSheet(entries: readonly AuditEntry[], language: Language): Sheet {
  return {
    name: language === 'vi' ? 'Nhật ký thay đổi' : 'Log of changes',
    notes: [],
    columns: headings[language],
    rows: entries.map((entry) => [
      new Date(entry.at),
      entry.actorUsername,
      entry.actorName,
      entry.action,
      entry.subjectName,
      entry.unitPath,
      entry.before === null ? null : JSON.stringify(entry.before),
      entry.after === null ? null : JSON.stringify(entry.after),
      entry.reason,
      entry.requestId,
    ]),
  };
}
