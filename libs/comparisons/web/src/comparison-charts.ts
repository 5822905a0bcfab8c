import { type ComparisonReport, type Figure, qualified } from '@ra-quan/comparisons/model';
import type { Language } from '@ra-quan/shared/model';
import type { ChartData, ChartSeries } from '@ra-quan/shared/ui';
import { markOf, periodLabel } from './card-model';

/** The subject beside its bases, oldest first; the bases are outlined. */
export function yearsChart({ subject, comparisons }: ComparisonReport, unit: string, language: Language): ChartData {
  const figures = [...comparisons.map(({ base }) => base), subject].sort((left, right) => (left.period.from < right.period.from ? -1 : 1));
  const names = figures.map((figure) => periodLabel(figure, language));
  const series = figures.map((figure, index): ChartSeries => {
    const repeated = names.some((name, other) => other !== index && name === names[index]);
    return {
      name: repeated ? `${names[index]}, ${nameOf(figure, language)}` : names[index]!,
      values: [figure.value],
      texts: [qualified(figure.value, figure.qualifier, language)],
      base: figure !== subject,
      mark: figure.value === null ? undefined : markOf(figure),
    };
  });
  return { categories: [subject.unit.path], series, unit };
}

/** From the first to the last month with reports; a month without any in between stays empty. */
export function monthsChart({ months }: ComparisonReport, unit: string, language: Language): ChartData {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  const values = new Map(months.map(({ month, value }) => [month.slice(0, 7), value]));
  const known = months.map(({ month }) => Number(month.slice(5, 7)));
  const first = Math.min(...known);
  const numbers = Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => String(first + index).padStart(2, '0'));
  return {
    categories: numbers.map((number) => (language === 'vi' ? `Tháng ${Number(number)}` : monthName(Number(number)))),
    series: years.map((year) => ({ name: year, values: numbers.map((number) => values.get(`${year}-${number}`) ?? null) })),
    unit,
  };
}

const monthName = (month: number) =>
  new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2020, month - 1, 1)));
const nameOf = ({ indicator }: Figure, language: Language) => (language === 'vi' ? indicator.name : indicator.nameEn);
