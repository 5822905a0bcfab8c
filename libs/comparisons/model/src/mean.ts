import { weaker, type Qualifier } from '@ra-quan/figures/model';
import { vaguer } from '@ra-quan/geography/model';
import { coveredPercent } from './coverage';
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
  const mean = (of: number) => Math.floor(of / figures.length + 0.5);
  /** The mean if one of its years were another number. */
  const instead = ({ value }: Figure, other: number) => mean(sum - (value ?? 0) + other);
  const corrected = figures.find((one) => one.corrected !== null);
  return before.reduce<Figure>(
    (all, one) => ({
      ...all,
      status: all.status && one.status ? weaker(all.status, one.status) : (all.status ?? one.status),
      origin: lessDirect(all.origin, one.origin),
      boundary: vaguer(all.boundary, one.boundary),
      coverage: thinner(all.coverage, one.coverage),
      illustrative: all.illustrative || one.illustrative,
      source: [...new Set([all.source, one.source].filter((source) => source !== null))].join('; ') || null,
    }),
    {
      ...last,
      meanOf: figures.map(({ period, value }) => ({ period, value })),
      value: isKnown ? mean(sum) : null,
      conflicts: isKnown
        ? figures.flatMap((one) => one.conflicts.map(({ value, source }) => ({ value: instead(one, value), source })))
        : [],
      qualifier: hedgeOf(figures.map(({ qualifier }) => qualifier)) ?? (isExact ? null : 'khoảng'),
      sourceUrl: null,
      corrected: isKnown && corrected?.corrected ? { ...corrected.corrected, value: instead(corrected, corrected.corrected.value) } : null,
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

/** That of the year of which the least is there; of figures that sources state nothing is due. */
function thinner(left: Coverage | null, right: Coverage | null): Coverage | null {
  if (!left || !right) return left ?? right;
  return coveredPercent(left) <= coveredPercent(right) ? left : right;
}
