import { Injectable } from '@nestjs/common';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import { periodWords, type StatedSubject } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { unitLevel, type Unit } from '@ra-quan/geography/model';
import { NotFound, RuleBroken } from '@ra-quan/shared/api';
import { addDays, formatPeriod, overlap, type Period } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import { statedRules } from './stated-rules';

/** Where and of what a figure is. */
export interface StatedPlace {
  readonly unit: Unit;
  readonly provinceId: number;
  readonly campaign: CampaignFacts | null;
}

const farAway = '9999-12-31';

/** Holds the unit and the campaign of a figure against the map and the days of its period. */
@Injectable()
export class StatedPlaces {
  constructor(
    private readonly units: UnitReader,
    private readonly campaigns: CampaignReader,
  ) {}

  /** @throws RuleBroken where the unit stands on no day of the period, or the campaign lies elsewhere */
  async of({ unitId, campaignId, ...period }: StatedSubject, manager: EntityManager): Promise<StatedPlace> {
    const unit = await this.unitIn(unitId, period, manager);
    const campaign = campaignId === null ? null : await this.campaignOf(campaignId, manager);
    const window = campaign && { from: campaign.windowFrom, to: campaign.windowTo };
    if (campaign && window && !overlap(window, period))
      throw new RuleBroken(statedRules.campaignElsewhere, {
        period: periodWords(period),
        campaign: campaign.name,
        window: formatPeriod(window),
      });
    return { unit, provinceId: await this.provinceOf(unit, period, manager), campaign };
  }

  /** The unit as it stood on the first or the last day of the period, or between. */
  private async unitIn(id: number, period: Period, manager: EntityManager): Promise<Unit> {
    const near = [
      await this.units.unitNear(id, period.from, manager),
      await this.units.unitNear(id, addDays(period.to, -1), manager),
    ].filter((unit) => unit !== null);
    if (near.length === 0) throw new RuleBroken(statedRules.unitUnknown);
    const standing = near.find(({ validFrom, validTo }) => overlap({ from: validFrom, to: validTo ?? farAway }, period));
    if (!standing) throw new RuleBroken(statedRules.unitNotThen, { unit: near[0]!.path, period: periodWords(period) });
    return standing;
  }

  private async provinceOf({ id, level, validFrom }: Unit, { from }: Period, manager: EntityManager): Promise<number> {
    if (level === unitLevel.nation || level === unitLevel.province) return id;
    const province = await this.units.provinceOf(id, validFrom > from ? validFrom : from, manager);
    return province!.id;
  }

  private async campaignOf(id: number, manager: EntityManager): Promise<CampaignFacts> {
    try {
      return await this.campaigns.facts(id, manager);
    } catch (cause) {
      throw cause instanceof NotFound ? new RuleBroken(statedRules.campaignUnknown) : cause;
    }
  }
}
