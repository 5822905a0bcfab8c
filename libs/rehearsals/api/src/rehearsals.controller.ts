import { Controller, Inject } from '@nestjs/common';
import { type RehearsalNow, rehearsalsContract } from '@ra-quan/rehearsals/model';
import { Answers, CurrentActor, NotFound, Require, demoMode } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { RehearsalsService } from './rehearsals.service';

const example: RehearsalNow = { offered: true, rehearsal: { campaignId: 4, madeOn: '2026-05-20', age: 0, old: false } };

/** Without a demonstration there is none, and none is made. */
@Controller()
export class RehearsalsController {
  constructor(
    private readonly rehearsals: RehearsalsService,
    @Inject(demoMode) private readonly isDemonstration: boolean,
  ) {}

  @Answers(rehearsalsContract.now, example)
  @Require('campaigns.read')
  async now(): Promise<RehearsalNow> {
    return { offered: this.isDemonstration, rehearsal: await this.rehearsals.now() };
  }

  @Answers(rehearsalsContract.renew, example)
  @Require('campaigns.plan')
  async renew(@CurrentActor() actor: Actor): Promise<RehearsalNow> {
    this.requireDemonstration();
    await this.rehearsals.renew(actor);
    return this.now();
  }

  @Answers(rehearsalsContract.remove)
  @Require('campaigns.plan')
  remove(@CurrentActor() actor: Actor): Promise<void> {
    this.requireDemonstration();
    return this.rehearsals.remove(actor);
  }

  private requireDemonstration(): void {
    if (!this.isDemonstration) throw new NotFound();
  }
}
