import { Injectable } from '@nestjs/common';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import type { CampaignStanding, StandingBase, StandingCoverage, StandingFigure } from '@ra-quan/desks/model';
import { CourseReader, FigureReader, RestatedReader, type Course } from '@ra-quan/figures/api';
import { indicatorByCode, type Indicator } from '@ra-quan/figures/model';
import { UnitReader, type Scope } from '@ra-quan/geography/api';
import { unitLevel, type Unit } from '@ra-quan/geography/model';
import { Clock } from '@ra-quan/shared/api';
import { addDays, contains, daysIn, type Actor, type Day, type Period } from '@ra-quan/shared/model';
import { TargetReader } from '@ra-quan/targets/api';

/** What a desk tells of. */
const shown = ['si-voluntary-mobilised', 'hi-household-mobilised'].map(indicatorByCode);

const noCourse: Course = { toDate: [], lastDay: null };

/** So many earlier campaigns are looked at for the same days. */
const mostEarlier = 3;

/** A campaign that was held before, as many days of it as the one that is told of has, and whose reports of then make up the unit of today. */
type Earlier = Awaited<ReturnType<CampaignReader['before']>>[number] & { readonly whole: Period; readonly scope: () => Promise<Scope> };

/** Where a campaign stands in a territory: to date, never against the whole of something that is not over. */
@Injectable()
export class StandingQuery {
  constructor(
    private readonly campaigns: CampaignReader,
    private readonly figures: FigureReader,
    private readonly restated: RestatedReader,
    private readonly courses: CourseReader,
    private readonly targets: TargetReader,
    private readonly units: UnitReader,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound where there is no such campaign */
  async read(actor: Actor, campaignId: number): Promise<CampaignStanding | null> {
    const campaign = await this.campaigns.facts(campaignId);
    const today = this.clock.today();
    const last = lastDay(campaign, today);
    const unit = actor.unitId === null ? await this.units.unitByCode('VN', last) : await this.units.unitNear(actor.unitId, last);
    if (!unit) return null;
    const window = { from: campaign.windowFrom, to: campaign.windowTo };
    const period = { from: window.from, to: addDays(last, 1) };
    // A unit that came later is read on its own map, restated.
    const scope = await this.restated.scope(unit, unit.validFrom > last ? unit.validFrom : last, window);
    const earlier = await this.earlier(campaignId, unit, daysIn(window));
    const [figures, coverage] = await Promise.all([
      Promise.all(shown.map((indicator) => this.figure(indicator, campaign, unit, scope, period, earlier))),
      this.coverage(campaign, unit, today),
    ]);
    return {
      campaignId,
      unit: { id: unit.id, name: unit.name },
      period,
      days: { gone: today < window.from ? 0 : daysIn(period), all: daysIn(window) },
      figures,
      coverage,
    };
  }

  private async earlier(campaignId: number, unit: Unit, days: number): Promise<Earlier[]> {
    const campaigns = await this.campaigns.before(campaignId, mostEarlier);
    return campaigns.map((campaign) => {
      const whole = firstDays(campaign, days);
      let scope: Promise<Scope> | undefined;
      // Both figures ask for the same.
      return { ...campaign, whole, scope: () => (scope ??= this.restated.scope(unit, this.clock.today(), whole)) };
    });
  }

  private async figure(
    indicator: Indicator,
    campaign: CampaignFacts,
    unit: Unit,
    scope: Scope,
    period: Period,
    earlier: readonly Earlier[],
  ): Promise<StandingFigure> {
    const question = { indicatorId: indicator.id, period, campaignId: campaign.id };
    const today = this.clock.today();
    const [stated, toDate, course, target, base] = await Promise.all([
      this.figures.stated(question, unit.id),
      this.restated.sum(this.figures, question, scope),
      today >= campaign.windowFrom ? this.courses.course(question, scope) : noCourse,
      this.targets.targetFor(campaign.id, unit.id, indicator.code),
      this.base(indicator, daysIn(period), earlier),
    ]);
    // What a source stated for exactly this counts before what was reported.
    const figure = stated[0] ?? toDate;
    return {
      indicatorId: indicator.id,
      indicatorCode: indicator.code,
      name: { vi: indicator.name, en: indicator.nameEn },
      toDate: figure.value,
      today: contains(period, today) ? course.lastDay : null,
      target,
      provisional: figure.status !== null && figure.status !== 'approved' && figure.status !== 'published',
      estimated: stated.length > 0 ? stated[0]!.qualifier !== null : toDate.value !== null && toDate.boundary !== 'exact',
      course: course.toDate,
      base,
    };
  }

  /** The last campaign of which something is known in as many days as this one has, and the same days of it, on the units of today. */
  private async base(indicator: Indicator, days: number, earlier: readonly Earlier[]): Promise<StandingBase | null> {
    for (const campaign of earlier) {
      const { id: campaignId, name, nameEn, whole } = campaign;
      const [scope, period] = [await campaign.scope(), firstDays(campaign, days)];
      const question = { indicatorId: indicator.id, campaignId };
      const [{ value }, { toDate }] = await Promise.all([
        this.restated.sum(this.figures, { ...question, period }, scope),
        this.courses.course({ ...question, period: whole }, scope),
      ]);
      if (value !== null || toDate.some((sum) => sum !== null))
        return { campaignId, campaign: { vi: name, en: nameEn ?? name }, period, value, course: toDate };
    }
    return null;
  }

  private async coverage(campaign: CampaignFacts, unit: Unit, today: Day): Promise<StandingCoverage[]> {
    const days = [addDays(today, -1), today].filter((day) => contains({ from: campaign.windowFrom, to: campaign.windowTo }, day));
    return Promise.all(days.map((day) => this.coverageOf(campaign.id, unit, day)));
  }

  private async coverageOf(campaignId: number, unit: Unit, day: Day): Promise<StandingCoverage> {
    if (unit.level === unitLevel.nation) {
      const [reported, expected] = await Promise.all([this.figures.reportingByProvince(campaignId, day), this.units.communeCounts(day)]);
      return { day, reported: sumOf(reported), expected: sumOf(expected) };
    }
    const province = await this.units.provinceOf(unit.id, day);
    const own = unit.level === unitLevel.commune ? [unit] : await this.units.communesOf(unit.id, day);
    const reported = new Set(province ? await this.figures.unitsReporting(campaignId, day, province.id) : []);
    return { day, reported: own.filter(({ id }) => reported.has(id)).length, expected: own.length };
  }
}

const sumOf = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Today while the campaign runs, its last day afterwards, its first before. */
function lastDay({ windowFrom, windowTo }: CampaignFacts, today: Day): Day {
  if (today < windowFrom) return windowFrom;
  return today < windowTo ? today : addDays(windowTo, -1);
}

const firstDays = ({ windowFrom, windowTo }: Pick<CampaignFacts, 'windowFrom' | 'windowTo'>, count: number): Period => ({
  from: windowFrom,
  to: min(addDays(windowFrom, count), windowTo),
});

const min = (one: Day, other: Day): Day => (one < other ? one : other);
