import { Body, Controller, Query } from '@nestjs/common';
import { type CatalogueChange, type ChangeMade, catalogueContract, type FollowUp } from '@ra-quan/geography/model';
import { Answers, CurrentActor, IdParam, Require } from '@ra-quan/shared/api';
import type { Actor, Page } from '@ra-quan/shared/model';
import { ChangesQueryDto, DecisionDto, DryRunDto, FollowUpsQueryDto, OrderedChangeDto } from './changes.dto';
import { changeExample, followUpExample, madeExample } from './changes.examples';
import { ChangesQuery } from './changes.query';
import { ChangesService } from './changes.service';
import { FollowUpsService } from './follow-ups.service';

/** Changes that legal documents order, and what must follow them. */
@Controller()
export class ChangesController {
  constructor(
    private readonly changes: ChangesService,
    private readonly followUps: FollowUpsService,
    private readonly query: ChangesQuery,
  ) {}

  @Answers(catalogueContract.changes, { items: [changeExample], total: 1 })
  @Require('catalogue.manage')
  list(@Query() query: ChangesQueryDto): Promise<Page<CatalogueChange>> {
    return this.query.changes(query);
  }

  @Answers(catalogueContract.order, madeExample)
  @Require('catalogue.manage')
  order(@CurrentActor() actor: Actor, @Query() { dryRun }: DryRunDto, @Body() body: OrderedChangeDto): Promise<ChangeMade> {
    return this.changes.order(actor, body, dryRun);
  }

  @Answers(catalogueContract.undo)
  @Require('catalogue.manage')
  undo(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<void> {
    return this.changes.undo(actor, id);
  }

  @Answers(catalogueContract.followUps, { items: [followUpExample], total: 1 })
  @Require('catalogue.manage')
  waiting(@Query() query: FollowUpsQueryDto): Promise<Page<FollowUp>> {
    return this.query.followUps(query);
  }

  @Answers(catalogueContract.decide)
  @Require('catalogue.manage')
  decide(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() decision: DecisionDto): Promise<void> {
    return this.followUps.decide(actor, id, decision);
  }
}
