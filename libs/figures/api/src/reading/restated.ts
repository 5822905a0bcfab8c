import { weaker, type Status } from '@ra-quan/figures/model';
import type { Scope } from '@ra-quan/geography/api';
import { restate, type Boundary } from '@ra-quan/geography/model';
import type { Summed, UnitSum } from './figure-source';

/** What reports add up to on the map of a day, and how sure their way there is. */
export interface RestatedSum extends Summed {
  readonly boundary: Boundary;
}

export const nothing: Summed = { value: null, status: null, cells: 0, illustrative: false };

/**
 * The sum of a scope: what its whole provinces reported, without the communes that went elsewhere, and with the pieces of those that came.
 * @param whole the sums of the scope's provinces
 * @param units what the scope's sources reported, one row for each province they reported in
 */
export function restatedSum(scope: Scope, whole: Summed, units: readonly UnitSum[]): RestatedSum {
  const sources = new Map(scope.sources.map((source) => [source.unitId, source]));
  const reports = units.map((sum) => ({ sum, unitId: sum.unitId, value: sum.value ?? 0, pieces: sources.get(sum.unitId)!.pieces }));
  const leaving = reports.filter(({ sum }) => scope.provinceIds?.includes(sum.provinceId) ?? false);
  const arriving = reports.filter(({ pieces }) => [...pieces.shares.keys()].some((id) => scope.inside.has(id)));
  const restated = restate(reports, (unitId) => (scope.inside.has(unitId) ? 'inside' : undefined)).get('inside');
  const cells = whole.cells - sumOf(leaving, ({ sum }) => sum.cells) + sumOf(arriving, ({ sum }) => sum.cells);
  const boundary = restated?.boundary ?? 'exact';
  const value = (whole.value ?? 0) - sumOf(leaving, (one) => one.value) + (restated?.value ?? 0);
  return {
    value: cells <= 0 || boundary === 'not-comparable' ? null : value,
    cells,
    status: weakestOf([whole, ...arriving.map(({ sum }) => sum)]),
    boundary,
    illustrative: whole.illustrative || arriving.some(({ sum }) => sum.illustrative),
  };
}

const sumOf = <Row>(rows: readonly Row[], count: (row: Row) => number) => rows.reduce((sum, row) => sum + count(row), 0);

function weakestOf(sums: readonly Summed[]): Status | null {
  return sums.reduce<Status | null>((status, sum) => (status && sum.status ? weaker(status, sum.status) : (status ?? sum.status)), null);
}
