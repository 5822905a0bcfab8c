import { Controller, Query } from '@nestjs/common';
import { finderContract } from '@ra-quan/finder/model';
import { Answers, CurrentActor, Require } from '@ra-quan/shared/api';
import type { Actor, Found } from '@ra-quan/shared/model';
import { FindQueryDto } from './finder.dto';
import { foundExample } from './finder.examples';
import { FinderService } from './finder.service';

@Controller()
export class FinderController {
  constructor(private readonly finder: FinderService) {}

  @Answers(finderContract.find, foundExample)
  @Require('account.own')
  find(@CurrentActor() actor: Actor, @Query() { q }: FindQueryDto): Promise<Found[]> {
    return this.finder.find(actor, q);
  }
}
