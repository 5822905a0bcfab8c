import { type DrawnMark, markFill } from '../mark/marks';

/** One year or period of a chart. */
export interface ChartSeries {
  readonly name: string;
  /** One value for each category; `null` is missing and leaves a gap, never a zero. */
  readonly values: readonly (number | null)[];
  /** The values as they are written in the table, where they are more than counts. */
  readonly texts?: readonly string[];
  /** The period that the others are compared with: outlined as a bar, dashed as a line. */
  readonly base?: boolean;
  /** It runs evenly from its first value to its last: of its line only the ends are drawn, thin and straight. */
  readonly even?: boolean;
  /** The whole period wears this mark. */
  readonly mark?: DrawnMark;
}

/** What a chart and its table show: categories (units, months) × series, oldest first. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** In words beside the figures: "người". */
  readonly unit: string;
}

/** The years in one hue from pale (oldest) to full (newest); see `--year-1` … `--year-5` in the styles of the shell. */
export function seriesColour(series: readonly ChartSeries[], index: number, palest = 1): string {
  const step = series.length === 1 ? 5 : Math.round(palest + (index * (5 - palest)) / (series.length - 1));
  return `var(--year-${step})`;
}

/** Lines have no outline of their own: they start at a step that stands out from the paper. */
export function lineColour(series: readonly ChartSeries[], index: number): string {
  const colour = seriesColour(series, index, 3);
  if (series[index]!.even) return 'var(--line-even, var(--ink-soft))';
  return series[index]!.base ? `var(--year-base, ${colour})` : colour;
}

/** The fill as ngx-charts takes it. The base year goes through a variable that is never set, so that the styles can find it and outline it. */
export function seriesFill(series: readonly ChartSeries[], index: number): string {
  const { base, mark } = series[index]!;
  const fill = mark ? markFill(mark) : seriesColour(series, index);
  return base ? `var(--year-base, ${fill})` : fill;
}

/** One point of a line: the index of its category, and its value. */
export type LinePoint = readonly [at: number, value: number];

/** The unbroken runs of a line: a missing value ends one, so that no line leads over a gap. */
export function runsOf({ values, even }: ChartSeries): LinePoint[][] {
  const runs: LinePoint[][] = [];
  values.forEach((value, at) => {
    if (value === null) return;
    if (at === 0 || values[at - 1] === null) runs.push([]);
    runs.at(-1)!.push([at, value]);
  });
  return even ? runs.map((run) => [run[0]!, run.at(-1)!]) : runs;
}

/** Up to so many categories of a line all have a tick. */
const mostTicks = 12;

/** Which categories of a line are named below it, from 1: all of them, or every so manyth, so that their names stand apart. */
export function ticksOf(count: number): number[] {
  const step = count > mostTicks ? Math.ceil(count / 8) : 1;
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step + 1);
}

/** The end of the value axis: the next round step above the largest value. */
export function axisEnd(series: readonly ChartSeries[]): number {
  const largest = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const step = 10 ** Math.floor(Math.log10(largest)) / 2;
  return Math.ceil(largest / step) * step;
}
