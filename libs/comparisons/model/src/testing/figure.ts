import { indicatorByCode } from '@ra-quan/figures/model';
import type { Period } from '@ra-quan/shared/model';
import type { Figure } from '../figure';

export const year = (of: number): Period => ({ from: `${of}-01-01`, to: `${of + 1}-01-01` });

/** A figure of the country as a source published it. */
export function figure(code: string, value: number | null, period: Period, more: Partial<Figure> = {}): Figure {
  return {
    indicator: indicatorByCode(code),
    unit: { id: 1, path: 'Việt Nam', level: 0 },
    on: '2026-05-01',
    boundary: 'exact',
    period,
    cutFrom: null,
    aroundTet: false,
    meanOf: null,
    campaign: null,
    value,
    qualifier: null,
    status: 'published',
    origin: 'published',
    source: 'nguồn',
    sourceUrl: null,
    knownAt: null,
    conflicts: [],
    coverage: null,
    corrected: null,
    calendar: { workingDays: 21, holdsTet: false },
    reportedSum: null,
    illustrative: false,
    ...more,
  };
}
