import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { compare, remainderOf, type ComparisonReport, type Figure, type ProvinceYears } from '@ra-quan/comparisons/model';
import { completion } from '@ra-quan/comparisons/model';
import { FigureReader, type FigureSource } from '@ra-quan/figures/api';
import { UnitReader } from '@ra-quan/geography/api';
import type { Unit } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { Clock, NotFound } from '@ra-quan/shared/api';
import { addDays, covers, wholeYear, type Actor, type Day } from '@ra-quan/shared/model';
import { TargetReader } from '@ra-quan/targets/api';
import type { ComparisonQueryDto, ProvinceYearsDto } from './comparisons.dto';
import { FigureService } from './figure.service';
import { readKey, type FigureKey } from './figure-key';

@Injectable()
export class ComparisonsQuery {
  constructor(
    private readonly find: FigureService,
    private readonly figures: FigureReader,
    private readonly campaigns: CampaignReader,
    private readonly targets: TargetReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly clock: Clock,
  ) {}

  /** The subject against its bases, with parts, target and months. */
  async report(actor: Actor, query: ComparisonQueryDto): Promise<ComparisonReport> {
    const key = readKey(query.subject);
    const unit = await this.unitOf(actor, query.unit, key);
    const knownAt = query.asOf ? endOfDay(query.asOf) : null;
    const source = this.find.knownAt(knownAt);
    const [subject, ...bases] = await Promise.all([key, ...query.base.map(readKey)].map((one) => this.find.find(source, unit, one)));
    return {
      subject: subject!,
      comparisons: bases.map((base) => compare(subject!, base)),
      parts: await this.partsOf(source, unit, key, subject!),
      target: await this.targetOf(unit, key, subject!),
      months: await this.monthsOf(source, unit, key),
      readAt: knownAt ?? this.clock.now().toISOString(),
    };
  }

  /** Today's provinces × years, of the reader's territory; one query on the roll-up. */
  async provinceYears(actor: Actor, { indicator, first, last }: ProvinceYearsDto): Promise<ProvinceYears> {
    const [provinces, totals, visible] = await Promise.all([
      this.units.provincesAt(this.clock.today()),
      this.figures.provinceYears(indicator, first, last),
      this.territory.unitIds(actor),
    ]);
    const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    const values = new Map(totals.map(({ provinceId, year, value }) => [`${provinceId}/${year}`, value]));
    return {
      years,
      rows: provinces
        .filter(({ id }) => visible === null || visible.includes(id))
        .map(({ id, name }) => ({ unitId: id, name, values: years.map((year) => values.get(`${id}/${year}`) ?? null) })),
    };
  }

  /** The unit asked for, on the units of the subject's days; national wholes are open to everybody in the house. */
  private async unitOf(actor: Actor, unitId: number | undefined, { period }: FigureKey): Promise<Unit> {
    const unit =
      unitId === undefined
        ? await this.units.unitByCode('VN')
        : ((await this.units.unit(unitId)) ?? (await this.units.unit(unitId, period.from)));
    if (!unit) throw new NotFound();
    if (unit.level > 0) await this.territory.require(actor, [unit.id]);
    return unit;
  }

  /** Launch days that sources state inside the subject, and what is left on other days. */
  private async partsOf(source: FigureSource, unit: Unit, key: FigureKey, subject: Figure): Promise<ComparisonReport['parts']> {
    if (key.campaignId === null) return { figures: [], remainder: null };
    const { waves } = await this.campaigns.facts(key.campaignId);
    const inside = waves.filter((wave) => covers(key.period, wave) && (wave.from !== key.period.from || wave.to !== key.period.to));
    const figures = await Promise.all(inside.map(({ from, to }) => this.find.find(source, unit, { ...key, period: { from, to } })));
    const known = figures.flatMap(({ value }) => value ?? []);
    const complete = figures.length > 0 && known.length === figures.length && subject.value !== null;
    return { figures, remainder: complete ? remainderOf(subject.value, known) : null };
  }

  private async targetOf(unit: Unit, key: FigureKey, subject: Figure): Promise<ComparisonReport['target']> {
    if (key.campaignId === null) return null;
    const value = await this.targets.targetFor(key.campaignId, unit.id, key.indicator.code);
    return value === null ? null : { value, completion: completion(subject.value, value) };
  }

  private monthsOf(source: FigureSource, unit: Unit, key: FigureKey): Promise<ComparisonReport['months']> {
    const period = { from: wholeYear(Number(key.period.from.slice(0, 4))).from, to: wholeYear(Number(key.period.to.slice(0, 4))).to };
    return source.monthTotals({
      indicatorId: key.indicator.id,
      unitId: unit.id,
      level: unit.level,
      period,
      campaignId: key.campaignId,
    });
  }
}

/** The last instant of a day in Viet Nam. */
const endOfDay = (day: Day) => new Date(Date.parse(`${addDays(day, 1)}T00:00:00+07:00`) - 1).toISOString();
