import { Controller, Query, Res } from '@nestjs/common';
import { auditContract, type AuditEntry, type ChainState } from '@ra-quan/audit/model';
import { Answers, CurrentActor, CurrentLanguage, Exports, Require, type SheetRow, type StreamedSheet } from '@ra-quan/shared/api';
import { missing, type Actor, type Language, type Page } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { AuditExportDto, AuditQueryDto } from './audit.dto';
import { AuditLogQuery } from './audit.query';
import { ChainService } from './chain.service';

const entryExample: AuditEntry = {
  id: 1204,
  at: '2026-05-08T02:15:04.000Z',
  actorUsername: 'giam-doc',
  actorName: 'Giám đốc',
  action: 'figures.approve',
  actionName: 'Duyệt kết quả',
  sentence: 'Duyệt kết quả: Thành phố Hà Nội, 08/05/2026',
  changes: [{ field: 'Trạng thái', before: 'chờ duyệt', after: 'đã duyệt', changed: true }],
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

@Controller()
export class AuditController {
  constructor(
    private readonly entries: AuditLogQuery,
    private readonly chain: ChainService,
    private readonly exports: Exports,
  ) {}

  @Answers(auditContract.page, { items: [entryExample], total: 1 })
  @Require('audit.read')
  page(@CurrentActor() reader: Actor, @Query() query: AuditQueryDto, @CurrentLanguage() language: Language): Promise<Page<AuditEntry>> {
    return this.entries.page(reader, query, language);
  }

  @Answers(auditContract.chain, {
    seals: 42,
    sealedTo: 1204,
    intact: true,
    brokenAt: null,
    checkedAt: '2026-05-08T02:16:00.000Z',
    chains: [{ id: 1, begunAt: '2026-04-01T01:00:00.000Z', backupOf: null }],
  })
  @Require('audit.read')
  verify(): Promise<ChainState> {
    return this.chain.verify();
  }

  @Answers(auditContract.export)
  @Require('audit.read')
  async export(
    @CurrentActor() reader: Actor,
    @Query() query: AuditExportDto,
    @CurrentLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.exports.send(reply, query.format, async (snapshot) =>
      toSheet(await this.entries.every(reader, query, language, snapshot), language),
    );
  }
}

const headings: Record<Language, readonly string[]> = {
  vi: ['Thời điểm', 'Tài khoản', 'Người thực hiện', 'Việc', 'Đối tượng', 'Đơn vị', 'Thay đổi', 'Lý do', 'Mã yêu cầu'],
  en: ['Time', 'Account', 'Person', 'Action', 'Subject', 'Unit', 'Changes', 'Reason', 'Request id'],
};

function toSheet({ total, rows }: { total: number; rows: AsyncIterable<AuditEntry> }, language: Language): StreamedSheet {
  const name = language === 'vi' ? 'Nhật ký thay đổi' : 'Log of changes';
  return { name, notes: [], columns: headings[language], total, rows: lines(rows) };
}

async function* lines(entries: AsyncIterable<AuditEntry>): AsyncGenerator<SheetRow> {
  for await (const entry of entries)
    yield [
      new Date(entry.at),
      entry.actorUsername,
      entry.actorName,
      entry.sentence,
      entry.subjectName,
      entry.unitPath,
      entry.changes.map(({ field, before, after }) => `${field}: ${before === null ? '' : `${before} → `}${after ?? missing}`).join('\n') ||
        null,
      entry.reason,
      entry.requestId,
    ];
}
