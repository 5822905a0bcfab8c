import { Body, Controller, Param, Query } from '@nestjs/common';
import { desksContract, type Desk, type WaitingCount } from '@ra-quan/desks/model';
import { Answers, CurrentActor, Require } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { DeskQueryDto, SnoozeDto, WaitingQueryDto } from './desks.dto';
import { deskExample } from './desks.examples';
import { DesksService } from './desks.service';

@Controller()
export class DesksController {
  constructor(private readonly desks: DesksService) {}

  @Answers(desksContract.read, deskExample)
  @Require('account.own')
  read(@CurrentActor() actor: Actor, @Query() { campaign, since }: DeskQueryDto): Promise<Desk> {
    return this.desks.read(actor, campaign ?? null, since);
  }

  @Answers(desksContract.count, { waiting: 4 })
  @Require('account.own')
  async count(@CurrentActor() actor: Actor, @Query() { campaign }: WaitingQueryDto): Promise<WaitingCount> {
    return { waiting: await this.desks.waiting(actor, campaign ?? null) };
  }

  @Answers(desksContract.snooze)
  @Require('account.own')
  snooze(@CurrentActor() actor: Actor, @Body() body: SnoozeDto): Promise<void> {
    return this.desks.snooze(actor, body);
  }

  @Answers(desksContract.wake)
  @Require('account.own')
  wake(@CurrentActor() actor: Actor, @Param('task') task: string): Promise<void> {
    return this.desks.wake(actor, task);
  }
}
