import { weaker, type Status } from '@ra-quan/figures/model';
import type { Scope, Source } from '@ra-quan/geography/api';
import { restate, type Boundary } from '@ra-quan/geography/model';
import type { Period } from '@ra-quan/shared/model';
import type { Summed, UnitSum } from './figure.reader';

/** What reports add up to on the map of a day, and how sure their way there is. */
export interface RestatedSum extends Summed {
  readonly boundary: Boundary;
}

export const nothing: Summed = { value: null, status: null, cells: 0 };

const existsIn = ({ startedOn, endedOn }: Source, { from, to }: Period) => startedOn < to && (endedOn === null || endedOn > from);

/**
 * The sum of a scope: what its whole provinces reported, without the communes that went elsewhere, and with the pieces of those that came.
 * @param whole the sums of the scope's provinces
 * @param units what the scope's sources reported, one row for each province they reported in
 */
export function restatedSum(scope: Scope, period: Period, whole: Summed, units: readonly UnitSum[]): RestatedSum {
  const reported = new Map(units.map((sum) => [`${sum.unitId}/${sum.provinceId}`, sum]));
  const reports = scope.sources
    .filter((source) => existsIn(source, period))
    .map((source) => ({ ...source, sum: reported.get(`${source.unitId}/${source.provinceId}`) ?? nothing }));
  const leaving = reports.filter(({ provinceId }) => scope.provinceIds?.includes(provinceId) ?? false);
  const coming = restate(
    reports.map(({ unitId, pieces, sum }) => ({ unitId, pieces, value: sum.value })),
    (unitId) => (scope.inside.has(unitId) ? 'inside' : undefined),
  ).get('inside') ?? { value: null, boundary: 'exact' as const };
  const arrived = reports.filter(({ sum, pieces }) => sum.cells > 0 && [...pieces.shares.keys()].some((id) => scope.inside.has(id)));
  const cells = whole.cells - sumOf(leaving, ({ sum }) => sum.cells) + sumOf(arrived, ({ sum }) => sum.cells);
  const value = (whole.value ?? 0) - sumOf(leaving, ({ sum }) => sum.value ?? 0) + (coming.value ?? 0);
  const unknown = cells <= 0 || coming.boundary === 'not-comparable';
  return { value: unknown ? null : value, cells, status: weakestOf([whole, ...arrived.map(({ sum }) => sum)]), boundary: coming.boundary };
}

const sumOf = <Row>(rows: readonly Row[], count: (row: Row) => number) => rows.reduce((sum, row) => sum + count(row), 0);

function weakestOf(sums: readonly Summed[]): Status | null {
  return sums.reduce<Status | null>((status, sum) => (status && sum.status ? weaker(status, sum.status) : (status ?? sum.status)), null);
}
