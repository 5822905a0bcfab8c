import { Injectable } from '@nestjs/common';
import { RestatingReader, type Scope } from '@ra-quan/geography/api';
import type { UnitLevel } from '@ra-quan/geography/model';
import { contains, spread, type Day, type Period } from '@ra-quan/shared/model';
import type { FigureQuestion, FigureSource, LongReports, MonthTotal } from './figure.reader';
import { nothing, restatedSum, type RestatedSum } from './restated';

/** Answers what reports add up to on the units of any day, whichever units reported them. */
@Injectable()
export class RestatedReader {
  constructor(private readonly restating: RestatingReader) {}

  /** Whose reports of a time make up a unit on the map of a day. */
  scope(unit: { readonly id: number; readonly level: UnitLevel }, on: Day, during: Period): Promise<Scope> {
    return this.restating.scope(unit.id, unit.level, on, during);
  }

  async sum(source: FigureSource, question: FigureQuestion, scope: Scope): Promise<RestatedSum> {
    const [whole, units] = await Promise.all([
      hasProvinces(scope) ? source.ofProvinces(question, scope.provinceIds) : nothing,
      scope.sources.length > 0 ? source.ofUnits(question, scope.sources, 'period') : [],
    ]);
    return restatedSum(scope, whole, units);
  }

  /** How many communes reported something that belongs to the scope. */
  async reportingUnits(source: FigureSource, question: FigureQuestion, scope: Scope): Promise<number> {
    const [whole, units] = await Promise.all([
      hasProvinces(scope) ? source.reportingUnits(question, scope.provinceIds) : 0,
      scope.sources.length > 0 ? source.ofUnits(question, scope.sources, 'period') : [],
    ]);
    const reported = new Set(units.map(({ unitId }) => unitId));
    const among = (holds: (source: Scope['sources'][number]) => boolean) =>
      new Set(scope.sources.filter((one) => reported.has(one.unitId) && holds(one)).map(({ unitId }) => unitId)).size;
    const leaving = among(({ provinceId }) => scope.provinceIds?.includes(provinceId) ?? false);
    const coming = among(({ pieces }) => [...pieces.shares.keys()].some((id) => scope.inside.has(id)));
    return whole - leaving + coming;
  }

  /**
   * How many days of communes were reported of those that were due: a report of one day counts once, one of more days for each of them that was due.
   * @param reports how many reports the scope has
   */
  async reportedDays(source: FigureSource, question: FigureQuestion, scope: Scope, reports: number, due: readonly Day[]): Promise<number> {
    const [whole, units] = await Promise.all([
      hasProvinces(scope) ? source.longReports(question, scope.provinceIds) : [],
      scope.sources.length > 0 ? source.longReportsOf(question, scope.sources) : [],
    ]);
    const piecesOf = new Map(scope.sources.map(({ unitId, pieces }) => [unitId, pieces]));
    const leaving = units.filter(({ provinceId }) => scope.provinceIds?.includes(provinceId) ?? false);
    const arriving = units.filter(({ unitId }) => [...piecesOf.get(unitId)!.shares.keys()].some((id) => scope.inside.has(id)));
    return reports + moreDays(whole, due) - moreDays(leaving, due) + moreDays(arriving, due);
  }

  /** Sums by month, which add up to the sum of the period; a month that cannot be restated is missing. */
  async months(source: FigureSource, question: FigureQuestion, scope: Scope): Promise<MonthTotal[]> {
    const [whole, units] = await Promise.all([
      hasProvinces(scope) ? source.monthsOfProvinces(question, scope.provinceIds) : [],
      scope.sources.length > 0 ? source.ofUnits(question, scope.sources, 'month') : [],
    ]);
    if (scope.sources.length === 0) return whole;
    const months = [...new Set([...whole.map(({ month }) => month), ...units.map(({ month }) => month!)])].sort();
    const restated = months.map((month) => {
      const provinces = whole.find((one) => one.month === month);
      const own = units.filter((one) => one.month === month);
      return { month, ...restatedSum(scope, provinces ? { ...nothing, ...provinces } : nothing, own) };
    });
    const { value: total } = await this.sum(source, question, scope);
    return addingUpTo(total, restated);
  }
}

/** Each month is rounded to whole persons by itself: what that leaves over goes to the months that are estimates, by the largest remainder. */
function addingUpTo(total: number | null, months: readonly (RestatedSum & { readonly month: Day })[]): MonthTotal[] {
  const known = months.flatMap(({ month, value, cells, boundary }) => (value === null ? [] : { month, value, cells, boundary }));
  const estimates = known.filter(({ boundary }) => boundary === 'estimated');
  const exact = known.reduce((sum, { value, boundary }) => (boundary === 'estimated' ? sum : sum + value), 0);
  const isWhole = known.length === months.length && total !== null && total > exact && estimates.some(({ value }) => value > 0);
  const parts = isWhole
    ? spread(
        total - exact,
        estimates.map(({ value }) => value),
      )
    : estimates.map(({ value }) => value);
  return known.map(({ month, value, cells, boundary }) => ({
    month,
    value: boundary === 'estimated' ? parts[estimates.findIndex((one) => one.month === month)]! : value,
    cells,
  }));
}

/** What reports of more than a day count beyond once each. */
const moreDays = (long: readonly LongReports[], due: readonly Day[]): number =>
  long.reduce((sum, one) => sum + one.reports * (due.filter((day) => contains(one, day)).length - 1), 0);

const hasProvinces = ({ provinceIds }: Scope) => provinceIds === null || provinceIds.length > 0;
