import { seeded, spread, type Day } from '@ra-quan/shared/model';
import { published2020, july11And12 } from './published';

/** A province to be filled: its code of 2020 and how many communes it had. */
export interface Province {
  readonly code: string;
  readonly communes: number;
}

/** Generated counts of one day: by province, commune by commune. */
export interface IllustratedDay {
  readonly day: Day;
  readonly indicator: string;
  readonly byProvince: readonly (readonly number[])[];
}

const seed = 20_200_523;
const mayOfSi = 24_704;
const julyOfSi = 30_269;
const julyOfHi = 58_803;
const wholeOfSi = 62_522;
const wholeOfHi = 71_300;
/** Days on which the rest came in; which days they really were no source says. */
const otherDays: readonly Day[] = ['2020-05-24', '2020-05-30', '2020-07-13', '2020-07-18'];

/** Everything below the published totals of 2020, generated from a fixed seed so that it adds up to them exactly. */
export function illustrate2020(provinces: readonly Province[]): { days: IllustratedDay[] } {
  const random = seeded(seed);
  const weights = provinces.map(({ communes }) => communes * (0.6 + 0.8 * random()));
  const toCommunes = (totals: readonly number[]) => totals.map((total, index) => communesOf(total, provinces[index]!.communes, random));
  const julyTotals = (indicator: string, total: number) => withPublished(provinces, weights, indicator, total);
  const days: IllustratedDay[] = [
    { day: '2020-05-23', indicator: 'si-voluntary-mobilised', byProvince: toCommunes(seventeenAbove500(mayOfSi, weights)) },
  ];
  for (const [indicator, total] of [
    ['si-voluntary-mobilised', julyOfSi],
    ['hi-household-mobilised', julyOfHi],
  ] as const) {
    const totals = julyTotals(indicator, total);
    const first = totals.map((value) => Math.round(value * (0.5 + 0.2 * random())));
    days.push({ day: '2020-07-11', indicator, byProvince: toCommunes(first) });
    days.push({ day: '2020-07-12', indicator, byProvince: toCommunes(totals.map((value, index) => value - first[index]!)) });
  }
  for (const [indicator, rest] of [
    ['si-voluntary-mobilised', wholeOfSi - mayOfSi - julyOfSi],
    ['hi-household-mobilised', wholeOfHi - julyOfHi],
  ] as const) {
    const byDay = spread(rest, [4, 2, 3, 1]);
    otherDays.forEach((day, index) => days.push({ day, indicator, byProvince: toCommunes(spread(byDay[index]!, weights)) }));
  }
  return { days };
}

function communesOf(total: number, communes: number, random: () => number): number[] {
  return spread(
    total,
    Array.from({ length: communes }, () => 0.2 + random()),
  );
}

/** Seventeen provinces had more than 500 on the first launch day; which ones, no source says. */
function seventeenAbove500(total: number, weights: readonly number[]): number[] {
  const largest = new Set(
    weights
      .map((weight, index) => ({ weight, index }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 17)
      .map(({ index }) => index),
  );
  const inTop = spread(
    6_000,
    weights.map((weight, index) => (largest.has(index) ? weight : 0)),
  );
  const floor = weights.map((_, index) => (largest.has(index) ? 501 : 0));
  const rest = total - 6_000 - 17 * 501;
  const others = spread(
    rest,
    weights.map((weight, index) => (largest.has(index) ? 0 : weight)),
  );
  return weights.map((_, index) => floor[index]! + inTop[index]! + others[index]!);
}

/** Published provinces get their published number; the others share what is left, each below the smallest published one. */
function withPublished(provinces: readonly Province[], weights: readonly number[], indicator: string, total: number): number[] {
  const known = new Map(
    published2020.flatMap((one) =>
      one.indicator === indicator && one.province && one.period.from === july11And12.from ? [[one.province, one.value]] : [],
    ),
  );
  const fixed = provinces.map(({ code }) => known.get(code));
  const rest = total - fixed.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const open = spread(
    rest,
    weights.map((weight, index) => (fixed[index] === undefined ? Math.sqrt(weight) : 0)),
  );
  return open.map((value, index) => fixed[index] ?? value);
}
