import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import {
  canBePaired,
  compare,
  isPartial,
  isSameAsked,
  periodWords,
  progressOf,
  remainderOf,
  sidesOf,
  type Comparison,
  type ComparisonReport,
  type Figure,
  type FigureKey,
  type Sides,
} from '@ra-quan/comparisons/model';
import { BothSidesReader, type FigureSource } from '@ra-quan/figures/api';
import { indicatorByCode } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { unitLevel, type Unit } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { Clock, NotFound, RuleBroken, type Rule } from '@ra-quan/shared/api';
import { covers, overlap, type Actor, type Day, type Period } from '@ra-quan/shared/model';
import { TargetReader } from '@ra-quan/targets/api';
import { requireActual } from './require-actual';
import type { ComparisonQueryDto } from './comparisons.dto';
import { askedBase, askedSubject, meantDays, type AskedFigure } from './asked-figure';
import { FigureQuery, type PlacedUnit } from './figure.query';
import { boundariesOf, lastDayOf, yearsOf } from './boundaries';
import { readKey } from './figure-key';
import { KnowledgeReader, type Knowledge } from './knowledge';

const baseIsSubject: Rule = {
  code: 'comparisons.base-is-subject',
  vi: 'Kỳ gốc chính là số đang xem ({when}): một số không so sánh với chính nó. Hãy chọn kỳ gốc khác.',
  en: 'The base is the very figure that is looked at ({when}): nothing is compared with itself. Choose another base.',
};

@Injectable()
export class ComparisonsQuery {
  constructor(
    private readonly find: FigureQuery,
    private readonly bothSides: BothSidesReader,
    private readonly campaigns: CampaignReader,
    private readonly targets: TargetReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly knowledge: KnowledgeReader,
    private readonly clock: Clock,
  ) {}

  /** The subject against its bases, all on the same boundaries and cut to the same days, with parts, target and months. */
  report(actor: Actor, query: ComparisonQueryDto): Promise<ComparisonReport> {
    return this.knowledge.read(query.asOf, (known) => this.reportOf(actor, query, known));
  }

  private async reportOf(actor: Actor, query: ComparisonQueryDto, known: Knowledge): Promise<ComparisonReport> {
    const source = this.find.knownAt(known.knownAt);
    const key = await this.inItsCampaign(readKey(query.subject));
    const bases = await Promise.all(query.base.map((one) => this.inItsCampaign(meantDays(readKey(one), key))));
    const place = await this.placeOf(actor, query, key, yearsOf([key, ...bases]));
    const asked = askedSubject(key, known.day);
    const askedBases = bases.map((base) => askedBase(base, asked, known.day));
    if (askedBases.some((base) => isSameAsked(base, asked)))
      throw new RuleBroken(baseIsSubject, { when: { vi: periodWords(asked.period, 'vi'), en: periodWords(asked.period, 'en') } });
    const [subject, ...figures] = await Promise.all([asked, ...askedBases].map((one) => this.find.find(source, place, one, known.day)));
    await Promise.all(figures.map((base) => requireActual(source, base)));
    const [comparisons, parts, sides, target, months] = await Promise.all([
      Promise.all(figures.map((base, at) => this.compared(place, known, [asked, subject!], [askedBases[at]!, base]))),
      this.partsOf(source, known.day, place, key, subject!),
      this.sidesOf(source, known.day, place, asked, subject!),
      this.targetOf(place.unit, key, subject!, known),
      this.monthsOf(source, place, key),
    ]);
    return { subject: subject!, comparisons, parts, sides, target, months, readAt: known.readAt };
  }

  /** Days before and after a campaign are none of its days: of them it has nothing, and they are not counted as passed. */
  private async inItsCampaign(key: FigureKey): Promise<FigureKey> {
    if (key.campaignId === null || key.years > 1) return key;
    const { windowFrom, windowTo } = await this.campaigns.facts(key.campaignId);
    const { from, to } = key.period;
    if (!overlap(key.period, { from: windowFrom, to: windowTo })) return key;
    return { ...key, period: { from: from < windowFrom ? windowFrom : from, to: to > windowTo ? windowTo : to } };
  }

  /** National wholes are open to everybody in the house. @throws NotFound, Forbidden outside the territory */
  async placeOf(actor: Actor, query: Pick<ComparisonQueryDto, 'unit' | 'on'>, key: FigureKey, during: Period): Promise<PlacedUnit> {
    const unit = query.unit === undefined ? await this.units.unitByCode('VN') : await this.unitOn(query.unit, query.on, key);
    if (!unit) throw new NotFound();
    const [today, last] = [this.clock.today(), lastDayOf(key)];
    if (unit.level > 0) await this.territory.requireOn(actor, [{ unitId: unit.id, on: last < today ? last : today }]);
    return this.find.place(unit, query.on ?? boundariesOf(unit, key), during);
  }

  /** The unit as it stood on the day asked for, else on the last day of the period, else on the day of its life nearest to that. */
  private unitOn(id: number, on: Day | undefined, key: FigureKey): Promise<Unit | null> {
    return on ? this.units.unit(id, on) : this.units.unitNear(id, lastDayOf(key));
  }

  /** Beside the full comparison the one of what reported on both sides, where something did not. */
  private async compared(
    place: PlacedUnit,
    { knownAt }: Knowledge,
    [asked, subject]: readonly [AskedFigure, Figure],
    [askedBase, base]: readonly [AskedFigure, Figure],
  ): Promise<Comparison> {
    const isLacking = canBePaired(subject, base) && [subject, base].some(({ coverage }) => coverage !== null && isPartial(coverage));
    // The days of a mean are of several years: they do not stand side by side with those of one.
    if (!isLacking || base.meanOf || subject.origin !== 'reported' || base.origin !== 'reported') return compare(subject, base);
    const communeIds = await this.communesOf(place);
    const both = await this.bothSides.read(questionOf(asked), questionOf(askedBase), { ...place, communeIds }, knownAt);
    return compare(subject, base, both);
  }

  private async communesOf({ unit, on }: PlacedUnit): Promise<readonly number[] | null> {
    if (unit.level === unitLevel.nation) return null;
    if (unit.level !== unitLevel.province) return [unit.id];
    return (await this.units.communesOf(unit.id, on)).map(({ id }) => id);
  }

  /** The other scheme of the same campaign, place and time. */
  private async sidesOf(source: FigureSource, day: Day, place: PlacedUnit, asked: AskedFigure, subject: Figure): Promise<Sides | null> {
    if (asked.campaignId === null || !mobilised.includes(asked.indicator)) return null;
    const figures = await Promise.all(
      mobilised.map((indicator) =>
        indicator === asked.indicator ? Promise.resolve(subject) : this.find.find(source, place, { ...asked, indicator }, day),
      ),
    );
    return sidesOf(figures);
  }

  /** Launch days that sources state inside the subject, and what is left on other days. */
  private async partsOf(
    source: FigureSource,
    day: Day,
    place: PlacedUnit,
    key: FigureKey,
    subject: Figure,
  ): Promise<ComparisonReport['parts']> {
    if (key.campaignId === null) return { figures: [], remainder: null };
    const { waves } = await this.campaigns.facts(key.campaignId);
    const inside = waves.filter(
      (wave) => wave.from <= day && covers(key.period, wave) && (wave.from !== key.period.from || wave.to !== key.period.to),
    );
    const figures = await Promise.all(
      inside.map(({ from, to }) => this.find.find(source, place, askedSubject({ ...key, period: { from, to } }, day), day)),
    );
    const known = figures.flatMap(({ value }) => value ?? []);
    const complete = figures.length > 0 && known.length === figures.length && subject.value !== null;
    return { figures, remainder: complete ? remainderOf(subject.value, known) : null };
  }

  /** Of a campaign as a whole its target, of some of its days the one that was set for exactly those; as it was in force on the last day told. */
  private async targetOf(unit: Unit, key: FigureKey, subject: Figure, { day, knownAt }: Knowledge): Promise<ComparisonReport['target']> {
    if (key.campaignId === null) return null;
    const { windowFrom, windowTo } = await this.campaigns.facts(key.campaignId);
    const { period } = key;
    const isWhole = period.from === windowFrom && period.to === windowTo;
    const last = lastDayOf(subject);
    const on = last < day ? last : day;
    const target = await this.targets.targetInForce({
      campaignId: key.campaignId,
      unitId: unit.id,
      indicatorCode: key.indicator.code,
      period: isWhole ? null : period,
      on,
      knownAt,
    });
    return target && progressOf(subject.value, { ...target, period }, on);
  }

  private async monthsOf(source: FigureSource, place: PlacedUnit, key: FigureKey): Promise<ComparisonReport['months']> {
    const months = await this.find.months(source, place, { ...key, period: yearsOf([key]) });
    return months.map(({ month, value }) => ({ month, value }));
  }
}

/** Everybody who was signed up, of either scheme. */
const mobilised = ['si-voluntary-mobilised', 'hi-household-mobilised'].map(indicatorByCode);

const questionOf = ({ indicator, period, campaignId }: AskedFigure) => ({ indicatorId: indicator.id, period, campaignId });
