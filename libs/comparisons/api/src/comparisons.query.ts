import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { compare, completion, remainderOf, type ComparisonReport, type Figure } from '@ra-quan/comparisons/model';
import type { FigureSource } from '@ra-quan/figures/api';
import { UnitReader } from '@ra-quan/geography/api';
import type { Unit } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { Clock, NotFound, RuleBroken, type Rule } from '@ra-quan/shared/api';
import { addDays, covers, formatDay, type Actor, type Day, type Period } from '@ra-quan/shared/model';
import { TargetReader } from '@ra-quan/targets/api';
import type { ComparisonQueryDto } from './comparisons.dto';
import { FigureQuery, type PlacedUnit } from './figure.query';
import { boundariesOf, lastDayOf, yearsOf } from './boundaries';
import { readKey, type FigureKey } from './figure-key';

const asOfToCome: Rule = {
  code: 'comparisons.as-of-to-come',
  vi: 'Ngày {day} chưa đến: chưa biết số liệu khi đó.',
  en: 'The day {day} has not come: what will be known then is not known yet.',
};

@Injectable()
export class ComparisonsQuery {
  constructor(
    private readonly find: FigureQuery,
    private readonly campaigns: CampaignReader,
    private readonly targets: TargetReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly clock: Clock,
  ) {}

  /** The subject against its bases, all on the same boundaries, with parts, target and months. */
  async report(actor: Actor, query: ComparisonQueryDto): Promise<ComparisonReport> {
    if (query.asOf && query.asOf > this.clock.today()) throw new RuleBroken(asOfToCome, { day: formatDay(query.asOf) });
    const key = readKey(query.subject);
    const bases = query.base.map(readKey);
    const place = await this.placeOf(actor, query, key, yearsOf([key, ...bases]));
    const knownAt = query.asOf ? endOfDay(query.asOf) : null;
    const source = this.find.knownAt(knownAt);
    const [subject, ...figures] = await Promise.all([key, ...bases].map((one) => this.find.find(source, place, one)));
    return {
      subject: subject!,
      comparisons: figures.map((base) => compare(subject!, base)),
      parts: await this.partsOf(source, place, key, subject!),
      target: await this.targetOf(place.unit, key, subject!),
      months: await this.monthsOf(source, place, key),
      readAt: knownAt ?? this.clock.now().toISOString(),
    };
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

  /** Launch days that sources state inside the subject, and what is left on other days. */
  private async partsOf(source: FigureSource, place: PlacedUnit, key: FigureKey, subject: Figure): Promise<ComparisonReport['parts']> {
    if (key.campaignId === null) return { figures: [], remainder: null };
    const { waves } = await this.campaigns.facts(key.campaignId);
    const inside = waves.filter((wave) => covers(key.period, wave) && (wave.from !== key.period.from || wave.to !== key.period.to));
    const figures = await Promise.all(inside.map(({ from, to }) => this.find.find(source, place, { ...key, period: { from, to } })));
    const known = figures.flatMap(({ value }) => value ?? []);
    const complete = figures.length > 0 && known.length === figures.length && subject.value !== null;
    return { figures, remainder: complete ? remainderOf(subject.value, known) : null };
  }

  private async targetOf(unit: Unit, key: FigureKey, subject: Figure): Promise<ComparisonReport['target']> {
    if (key.campaignId === null) return null;
    const value = await this.targets.targetFor(key.campaignId, unit.id, key.indicator.code);
    return value === null ? null : { value, completion: completion(subject.value, value) };
  }

  private async monthsOf(source: FigureSource, place: PlacedUnit, key: FigureKey): Promise<ComparisonReport['months']> {
    const months = await this.find.months(source, place, { ...key, period: yearsOf([key]) });
    return months.map(({ month, value }) => ({ month, value }));
  }
}

/** The last instant of a day in Viet Nam. */
const endOfDay = (day: Day) => new Date(Date.parse(`${addDays(day, 1)}T00:00:00+07:00`) - 1).toISOString();
