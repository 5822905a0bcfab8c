import { Injectable } from '@nestjs/common';
import { RestatingReader, type Scope } from '@ra-quan/geography/api';
import type { UnitLevel } from '@ra-quan/geography/model';
import { contains, spread, type Day, type Period } from '@ra-quan/shared/model';
import type { FigureQuestion, FigureSource, LongReports, MonthTotal, ReportsOfUnit } from './figure-source';
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
   * How many of the days of communes that were due were reported: a report of one day counts once where that day was due, one of more days for each of them
   * that was.
   */
  async reportedDays(source: FigureSource, question: FigureQuestion, scope: Scope, due: readonly Day[]): Promise<number> {
    const { provinceIds, sources } = scope;
    const [whole, long, units, longOfUnits] = await Promise.all([
      hasProvinces(scope) ? source.reportsOn(question, provinceIds, due) : 0,
      hasProvinces(scope) ? source.longReports(question, provinceIds) : [],
      sources.length > 0 ? source.reportsOfUnitsOn(question, sources, due) : [],
      sources.length > 0 ? source.longReportsOf(question, sources) : [],
    ]);
    const piecesOf = new Map(sources.map(({ unitId, pieces }) => [unitId, pieces]));
    const isLeaving = ({ provinceId }: ReportsOfUnit) => provinceIds?.includes(provinceId) ?? false;
    const isArriving = ({ unitId }: ReportsOfUnit) => [...piecesOf.get(unitId)!.shares.keys()].some((id) => scope.inside.has(id));
    const daysOf = (holds: (one: ReportsOfUnit) => boolean) =>
      units.filter(holds).reduce((sum, { reports }) => sum + reports, 0) + longDays(longOfUnits.filter(holds), due);
    return whole + longDays(long, due) - daysOf(isLeaving) + daysOf(isArriving);
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

/** On how many of the days that were due lie reports of more than a day. */
const longDays = (long: readonly LongReports[], due: readonly Day[]): number =>
  long.reduce((sum, one) => sum + one.reports * due.filter((day) => contains(one, day)).length, 0);

const hasProvinces = ({ provinceIds }: Scope) => provinceIds === null || provinceIds.length > 0;
