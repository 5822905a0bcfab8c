import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { indicatorByCode, type Standing } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { unitLevel } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { RuleBroken } from '@ra-quan/shared/api';
import { formatDay, type Actor, type Day } from '@ra-quan/shared/model';
import { TargetReader } from '@ra-quan/targets/api';
import { DataSource } from 'typeorm';
import { counted } from '../reading/figure.reader';
import type { StandingQueryDto } from './entry.dto';
import { entryRules } from './entry-rules';

type Counted = Omit<Standing, 'target' | 'last'> & { readonly lastDay: Day; readonly lastValue: number };

/** $1 province, $2 campaign, $3 units, $4 the first day of the campaign, $5 the day */
const countedBefore = `
  SELECT cell.unit_id AS "unitId", cell.indicator_id AS "indicatorId", figures.total_of(cell.value) AS before,
    max(cell.period_from) AS "lastDay", (array_agg(cell.value ORDER BY cell.period_from DESC))[1] AS "lastValue"
  FROM figures.observation_cell AS cell
  WHERE cell.province_id = $1 AND cell.campaign_id = $2 AND cell.unit_id = ANY ($3::int[]) AND cell.period_from >= $4 AND cell.period_from < $5
    AND cell.period_to = cell.period_from + 1 AND ${counted('cell')}
  GROUP BY 1, 2`;

/** What stands beside the cells of a day: read once when its grid is opened, not with every save. */
@Injectable()
export class StandingQuery {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly targets: TargetReader,
  ) {}

  /** Of a commune, or of all communes of a province; only what there is. */
  async read(actor: Actor, { campaign: campaignId, unit: unitId, day }: StandingQueryDto): Promise<Standing[]> {
    await this.territory.require(actor, [unitId]);
    const campaign = await this.campaigns.facts(campaignId);
    const unit = await this.units.unit(unitId, day);
    if (!unit || unit.level === unitLevel.nation) throw new RuleBroken(entryRules.unitNotThen, { day: formatDay(day) });
    const communes = unit.level === unitLevel.commune ? [unit] : await this.units.communesOf(unit.id, day);
    const unitIds = communes.map(({ id }) => id);
    const province = await this.units.provinceOf(unit.id, day);
    const [rows, targets] = await Promise.all([
      this.database.query<Counted[]>(countedBefore, [province!.id, campaign.id, unitIds, campaign.windowFrom, day]),
      this.targets.targetsOf(campaign.id, unitIds),
    ]);
    const standings = new Map<string, Standing>(
      rows.map(({ lastDay, lastValue, ...row }) => [keyOf(row), { ...row, last: { day: lastDay, value: lastValue }, target: null }]),
    );
    for (const { unitId: of, indicatorCode, value: target } of targets) {
      const place = { unitId: of, indicatorId: indicatorByCode(indicatorCode).id };
      standings.set(keyOf(place), { ...place, last: null, before: null, ...standings.get(keyOf(place)), target });
    }
    return [...standings.values()];
  }
}

const keyOf = ({ unitId, indicatorId }: Pick<Standing, 'unitId' | 'indicatorId'>) => `${unitId}/${indicatorId}`;
