import { Body, Controller, Query, Res } from '@nestjs/common';
import { statedContract, type StatedCheck, type StatedFigure, type StatedImported, type StatedRevision } from '@ra-quan/figures/model';
import { Answers, CurrentActor, CurrentLanguage, Exports, IdParam, Invalid, Require, TakesFile, sendSheet } from '@ra-quan/shared/api';
import type { Actor, Created, Language, Page } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { StatedImportService } from './stated-import.service';
import { StatedCorrectionDto, StatedEntryDto, StatedExportDto, StatedQueryDto, StatedStepDto, StatedTemplateDto } from './stated.dto';
import { checkExample, revisionExample, statedExample } from './stated.examples';
import { StatedQuery } from './stated.query';
import { StatedService } from './stated.service';
import { statedSheet, statedTemplate } from './stated.sheet';

const noFile = { code: 'file-missing', vi: 'Chưa có tệp nào được gửi lên.', en: 'No file was sent.' };

/** What sources state: published totals, yearly bases, estimates and plans. */
@Controller()
export class StatedController {
  constructor(
    private readonly stated: StatedService,
    private readonly imports: StatedImportService,
    private readonly query: StatedQuery,
    private readonly exports: Exports,
  ) {}

  @Answers(statedContract.list, { items: [statedExample], total: 1 })
  @Require('figures.read')
  list(@CurrentActor() actor: Actor, @Query() query: StatedQueryDto): Promise<Page<StatedFigure>> {
    return this.query.page(actor, query);
  }

  @Answers(statedContract.export)
  @Require('figures.read')
  async export(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: StatedExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.exports.send(reply, query.format, async (snapshot) => statedSheet(await this.query.every(actor, query, snapshot), language));
  }

  @Answers(statedContract.template)
  @Require('figures.state')
  async template(@CurrentLanguage() language: Language, @Query() { format }: StatedTemplateDto, @Res() reply: FastifyReply): Promise<void> {
    await sendSheet(reply, statedTemplate(language), format);
  }

  @Answers(statedContract.check, checkExample)
  @TakesFile()
  @Require('figures.state')
  check(@CurrentActor() actor: Actor, @Body() content: Buffer): Promise<StatedCheck> {
    return this.imports.check(actor, fileOf(content));
  }

  @Answers(statedContract.import, { count: 4 })
  @TakesFile()
  @Require('figures.state')
  import(@CurrentActor() actor: Actor, @Body() content: Buffer): Promise<StatedImported> {
    return this.imports.import(actor, fileOf(content));
  }

  @Answers(statedContract.one, statedExample)
  @Require('figures.read')
  one(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<StatedFigure> {
    return this.query.one(actor, id);
  }

  @Answers(statedContract.history, [revisionExample])
  @Require('figures.read')
  history(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<StatedRevision[]> {
    return this.query.history(actor, id);
  }

  @Answers(statedContract.enter, { id: 31 })
  @Require('figures.state')
  enter(@CurrentActor() actor: Actor, @Body() entry: StatedEntryDto): Promise<Created> {
    return this.stated.enter(actor, entry);
  }

  @Answers(statedContract.correct)
  @Require('figures.state')
  correct(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() correction: StatedCorrectionDto): Promise<void> {
    return this.stated.correct(actor, id, correction);
  }

  @Answers(statedContract.prefer)
  @Require('figures.state')
  prefer(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() step: StatedStepDto): Promise<void> {
    return this.stated.prefer(actor, id, step);
  }

  @Answers(statedContract.withdraw)
  @Require('figures.state')
  withdraw(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() step: StatedStepDto): Promise<void> {
    return this.stated.withdraw(actor, id, step);
  }
}

function fileOf(content: unknown): Buffer {
  if (!Buffer.isBuffer(content) || content.length === 0) throw new Invalid(noFile);
  return content;
}
