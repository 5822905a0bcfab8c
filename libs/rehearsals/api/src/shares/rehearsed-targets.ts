import { Injectable } from '@nestjs/common';
import { targetsKept } from '@ra-quan/rehearsals/model';
import { spread } from '@ra-quan/shared/model';
import { TargetsService } from '@ra-quan/targets/api';
import type { EntityManager } from 'typeorm';
import type { RehearsalShare, RehearsalStage } from './share';

/** Persons of the country, and of them what the provinces were given. */
const targets = [
  { scheme: 'si-voluntary', nation: 90_000, given: 88_500 },
  { scheme: 'hi-household', nation: 150_000, given: 150_000 },
] as const;

/** A target for the country, handed on to the provinces, and by most of them to their communes. */
@Injectable()
export class RehearsedTargets implements RehearsalShare {
  constructor(private readonly targets: TargetsService) {}

  async fill(manager: EntityManager, { campaign, nation, provinces, planner }: RehearsalStage): Promise<void> {
    for (const { scheme, nation: whole, given } of targets) {
      const parts = spread(
        given,
        provinces.map(({ communeIds }) => communeIds.length),
      );
      const ofCommunes = provinces.flatMap(({ code, communeIds }, index) => {
        if (targetsKept.includes(code)) return [];
        const values = spread(
          parts[index]!,
          communeIds.map(() => 1),
        );
        return communeIds.map((unitId, at) => ({ unitId, value: values[at]!, version: 0 }));
      });
      const entered = [
        { unitId: nation.id, value: whole, version: 0 },
        ...provinces.map(({ id }, index) => ({ unitId: id, value: parts[index]!, version: 0 })),
        ...ofCommunes,
      ];
      await this.targets.enterWithin(manager, planner, { campaignId: campaign.id, scheme, targets: entered });
    }
  }

  async forget(manager: EntityManager, campaignId: number): Promise<void> {
    await this.targets.forgetRehearsal(manager, campaignId);
  }
}
