import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { catalogueContract, type CatalogueImport, type FileKind, fileKinds } from '@ra-quan/geography/model';
import { Answers, CurrentActor, CurrentLanguage, IdParam, Invalid, OneOf, Require, TakesFile, sendSheet } from '@ra-quan/shared/api';
import type { Actor, Created, Language } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { templateSheet } from './checked-sheet';
import { HiddenAnswerDto, NewImportDto, TemplateDto } from './imports.dto';
import { importExample } from './imports.examples';
import { ImportsQuery } from './imports.query';
import { ImportsService } from './imports.service';

const noFile = { code: 'file-missing', vi: 'Chưa có tệp nào được gửi lên.', en: 'No file was sent.' };

/** Files into the catalogue of units. */
@Controller()
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly query: ImportsQuery,
  ) {}

  @Answers(catalogueContract.imports, [importExample])
  @Require('catalogue.manage')
  list(@CurrentLanguage() language: Language): Promise<CatalogueImport[]> {
    return this.query.list(language);
  }

  @Answers(catalogueContract.upload, { id: 7 })
  @TakesFile()
  @Require('catalogue.manage')
  begin(@CurrentActor() actor: Actor, @Query() query: NewImportDto, @Body() content: Buffer): Promise<Created> {
    if (!Buffer.isBuffer(content) || content.length === 0) throw new Invalid(noFile);
    const { kind, fileName, decree, ...options } = query;
    return this.imports.begin(actor, { kind, fileName, content, options: { ...options, decree: decree ?? null } });
  }

  @Answers(catalogueContract.template)
  @Require('catalogue.manage')
  async template(
    @Param('kind', OneOf(fileKinds)) kind: FileKind,
    @CurrentLanguage() language: Language,
    @Query() { format }: TemplateDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendSheet(reply, templateSheet(kind, language), format);
  }

  @Answers(catalogueContract.import, importExample)
  @Require('catalogue.manage')
  one(@IdParam() id: number, @CurrentLanguage() language: Language): Promise<CatalogueImport> {
    return this.query.one(id, language);
  }

  @Answers(catalogueContract.checked)
  @Require('catalogue.manage')
  async sheet(@IdParam() id: number, @CurrentLanguage() language: Language, @Res() reply: FastifyReply): Promise<void> {
    const { sheet, format } = await this.imports.checked(id, language);
    await sendSheet(reply, sheet, format);
  }

  @Answers(catalogueContract.answer, { id: 7 })
  @Require('catalogue.manage')
  async answer(@CurrentActor() actor: Actor, @IdParam() id: number, @Query() { hidden }: HiddenAnswerDto): Promise<Created> {
    await this.imports.answer(actor, id, hidden);
    return { id };
  }

  @Answers(catalogueContract.commit, { id: 7 })
  @Require('catalogue.manage')
  async commit(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<Created> {
    await this.imports.commit(actor, id);
    return { id };
  }

  @Answers(catalogueContract.cancel)
  @Require('catalogue.manage')
  cancel(@IdParam() id: number): Promise<void> {
    return this.imports.cancel(id);
  }
}
