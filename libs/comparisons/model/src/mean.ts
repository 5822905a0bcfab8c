import { weaker, type Qualifier } from '@ra-quan/figures/model';
import { vaguer } from '@ra-quan/geography/model';
import type { Coverage, Figure, FigureOrigin } from './figure';

/**
 * The arithmetic mean of the same days in several years, Σ/n in whole units, half up: «khoảng» where that is not exact, unknown where one of them is. It is
 * as certain as the least certain of them.
 * @param figures the last year first
 */
export function meanOf(figures: readonly [Figure, ...Figure[]]): Figure {
  const [last, ...before] = figures;
  const values = figures.flatMap(({ value }) => value ?? []);
  const isKnown = values.length === figures.length;
  const sum = values.reduce((all, value) => all + value, 0);
  const isExact = sum % figures.length === 0;
  return before.reduce<Figure>(
    (mean, one) => ({
      ...mean,
      status: mean.status && one.status ? weaker(mean.status, one.status) : (mean.status ?? one.status),
      origin: lessDirect(mean.origin, one.origin),
      boundary: vaguer(mean.boundary, one.boundary),
      conflicts: [...mean.conflicts, ...one.conflicts],
      coverage: together(mean.coverage, one.coverage),
      illustrative: mean.illustrative || one.illustrative,
      source: [...new Set([mean.source, one.source].filter((source) => source !== null))].join('; ') || null,
    }),
    {
      ...last,
      meanOf: figures.map(({ period, value }) => ({ period, value })),
      value: isKnown ? Math.floor(sum / figures.length + 0.5) : null,
      qualifier: hedgeOf(figures.map(({ qualifier }) => qualifier)) ?? (isExact ? null : 'khoảng'),
      sourceUrl: null,
      corrected: null,
      reportedSum: null,
    },
  );
}

/** What all say of their numbers; where they say different things, only that it is about so many. */
function hedgeOf(qualifiers: readonly (Qualifier | null)[]): Qualifier | null {
  const said = new Set(qualifiers);
  return said.size === 1 ? [...said][0]! : 'khoảng';
}

const directness: readonly (FigureOrigin | null)[] = ['reported', 'published', 'back-computed', null];

const lessDirect = (left: FigureOrigin | null, right: FigureOrigin | null) =>
  directness.indexOf(left) >= directness.indexOf(right) ? left : right;

/** Of figures that sources state nothing is due. */
function together(left: Coverage | null, right: Coverage | null): Coverage | null {
  if (!left || !right) return left ?? right;
  const sum = (of: keyof Coverage) => left[of] + right[of];
  return { reported: sum('reported'), expected: sum('expected'), reportedDays: sum('reportedDays'), expectedDays: sum('expectedDays') };
}
