import { ApiProperty } from '@nestjs/swagger';
import type { AuditAsked } from '@ra-quan/audit/model';
import { FormatField, IsDay, Optional, PageQuery, Text } from '@ra-quan/shared/api';
import type { Day, SheetFormat } from '@ra-quan/shared/model';

/** Filters of the log: who, what, unit, time. */
export class AuditQueryDto extends PageQuery implements AuditAsked {
  @ApiProperty({ description: 'Ai: tên hoặc tài khoản · Who: name or account', example: 'can-bo-ha-noi' })
  @Optional()
  @Text(100)
  actor?: string;

  @ApiProperty({ description: 'Việc gì · What', example: 'figures.approve' })
  @Optional()
  @Text(60)
  action?: string;

  @ApiProperty({ description: 'Trên đối tượng nào · On what', example: 'campaign' })
  @Optional()
  @Text(100)
  subject?: string;

  @ApiProperty({ description: 'Đơn vị: một phần của đường dẫn · Unit: part of its path', example: 'Hà Nội' })
  @Optional()
  @Text(100)
  unit?: string;

  @ApiProperty({ example: '2026-05-01' })
  @Optional()
  @IsDay()
  from?: Day;

  @ApiProperty({ description: 'Ngày cuối, tính cả ngày này · Last day, included', example: '2026-05-31' })
  @Optional()
  @IsDay()
  to?: Day;
}

export class AuditExportDto extends AuditQueryDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}
