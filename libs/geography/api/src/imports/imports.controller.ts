import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { fileKinds, type CatalogueImport, type FileKind } from '@ra-quan/geography/model';
import { CurrentActor, CurrentLanguage, IdParam, Invalid, OneOf, Require, sendSheet } from '@ra-quan/shared/api';
import type { Actor, Language } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { checkedSheet, templateSheet } from './checked-sheet';
import { listImports, readImport } from './imports.writes';
import { NewImportDto, TemplateDto } from './imports.dto';
import { importExample } from './imports.examples';
import { ImportsService } from './imports.service';

const noFile = { code: 'file-missing', vi: 'Chưa có tệp nào được gửi lên.', en: 'No file was sent.' };

/** Files into the catalogue of units. */
@ApiTags('catalogue')
@Controller('catalogue/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly database: DataSource,
  ) {}

  @Get()
  @Require('catalogue.manage')
  @ApiOperation({ summary: 'Các tệp đã tải lên, mới nhất trước · Uploaded files, newest first' })
  @ApiOkResponse({ example: [importExample] })
  list(@CurrentLanguage() language: Language): Promise<CatalogueImport[]> {
    return listImports(this.database, language);
  }

  @Post()
  @HttpCode(202)
  @Require('catalogue.manage')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, examples: { csv: { value: 'old_code,old_district_code,new_code,whole' } } })
  @ApiOperation({
    summary: 'Tải một tệp .xlsx hoặc .csv lên và kiểm tra, chưa thay đổi gì · Upload a file and check it; nothing changes yet',
  })
  @ApiAcceptedResponse({ example: { id: 7 } })
  begin(@CurrentActor() actor: Actor, @Query() query: NewImportDto, @Body() content: Buffer): Promise<{ id: number }> {
    if (!Buffer.isBuffer(content) || content.length === 0) throw new Invalid(noFile);
    const { kind, fileName, decree, ...options } = query;
    return this.imports.begin(actor, { kind, fileName, content, options: { ...options, decree: decree ?? null } });
  }

  @Get('template/:kind')
  @Require('catalogue.manage')
  @ApiOperation({ summary: 'Tệp mẫu với các cột · A template with the columns' })
  @ApiOkResponse({ description: '.xlsx / .csv', example: 'tệp · file' })
  async template(
    @Param('kind', OneOf(fileKinds)) kind: FileKind,
    @CurrentLanguage() language: Language,
    @Query() { format }: TemplateDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendSheet(reply, templateSheet(kind, language), format);
  }

  @Get(':id')
  @Require('catalogue.manage')
  @ApiOperation({ summary: 'Một tệp: tiến độ và kết quả · A file: progress and result' })
  @ApiOkResponse({ example: importExample })
  one(@IdParam() id: number, @CurrentLanguage() language: Language): Promise<CatalogueImport> {
    return readImport(this.database, id, language);
  }

  @Get(':id/sheet')
  @Require('catalogue.manage')
  @ApiOperation({ summary: 'Chính tệp đó, kèm cột kết quả kiểm tra · The same file with the result of the check beside each row' })
  @ApiOkResponse({ description: '.xlsx / .csv', example: 'tệp · file' })
  async sheet(@IdParam() id: number, @CurrentLanguage() language: Language, @Res() reply: FastifyReply): Promise<void> {
    const { sheet, format } = await checkedSheet(this.database, id, language);
    await sendSheet(reply, sheet, format);
  }

  @Post(':id/commit')
  @HttpCode(202)
  @Require('catalogue.manage')
  @ApiOperation({ summary: 'Nhập tệp đã kiểm tra, tất cả hoặc không · Import a checked file, all or nothing' })
  @ApiAcceptedResponse({ description: 'Đang nhập · Importing', example: { id: 7 } })
  async commit(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<{ id: number }> {
    await this.imports.commit(actor, id);
    return { id };
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @Require('catalogue.manage')
  @ApiOperation({ summary: 'Bỏ tệp này · Let go of the file' })
  @ApiNoContentResponse({ description: 'Đã bỏ · Cancelled' })
  cancel(@IdParam() id: number): Promise<void> {
    return this.imports.cancel(id);
  }
}
