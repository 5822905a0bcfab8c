import { actualInstead, periodWords, type Figure } from '@ra-quan/comparisons/model';
import type { FigureSource } from '@ra-quan/figures/api';
import { RuleBroken, type Rule } from '@ra-quan/shared/api';
import { formatCount } from '@ra-quan/shared/model';

const estimateAsBase: Rule = {
  code: 'comparisons.estimate-as-base',
  vi: '{estimate} ({when}) là số ước, không dùng làm kỳ gốc được vì đã có số thực hiện: {actual} ({actualWhen}). Hãy chọn số đó.',
  en: '{estimate} ({when}) is an estimate and no base, because there is an actual figure: {actual} ({actualWhen}). Choose that one.',
};

/**
 * Keeps an estimate ("ước") from serving as a base where an actual is known.
 * @param source what was known
 * @throws RuleBroken, with the actual to be chosen instead
 */
export async function requireActual(source: FigureSource, { status, indicator, unit, period, value }: Figure): Promise<void> {
  if (status !== 'estimated' || value === null) return;
  const actual = actualInstead({ indicatorId: indicator.id, ...period, status }, await source.statedBases(unit.id, [indicator.id]));
  if (!actual) return;
  const [estimate, instead] = [value, actual.value].map((count) => formatCount(count));
  throw new RuleBroken(estimateAsBase, {
    estimate: estimate!,
    when: periodWords(period, 'vi'),
    actual: instead!,
    actualWhen: periodWords(actual, 'vi'),
  });
}
