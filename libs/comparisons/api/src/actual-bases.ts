import { Injectable } from '@nestjs/common';
import { actualInstead, periodWords, type Figure } from '@ra-quan/comparisons/model';
import { FigureReader } from '@ra-quan/figures/api';
import { RuleBroken, type Rule } from '@ra-quan/shared/api';
import { formatCount } from '@ra-quan/shared/model';

const estimateAsBase: Rule = {
  code: 'comparisons.estimate-as-base',
  vi: '{estimate} ({when}) là số ước, không dùng làm kỳ gốc được vì đã có số thực hiện: {actual} ({actualWhen}). Hãy chọn số đó.',
  en: '{estimate} ({when}) is an estimate and no base, because there is an actual figure: {actual} ({actualWhen}). Choose that one.',
};

/** Keeps estimates ("ước") from serving as bases where an actual is known. */
@Injectable()
export class ActualBases {
  constructor(private readonly figures: FigureReader) {}

  /** @throws RuleBroken, with the actual to be chosen instead */
  async require({ status, indicator, unit, period, value }: Figure): Promise<void> {
    if (status !== 'estimated' || value === null) return;
    const actual = actualInstead({ indicatorId: indicator.id, ...period, status }, await this.figures.statedBases(unit.id, [indicator.id]));
    if (!actual) return;
    const [estimate, instead] = [value, actual.value].map((count) => formatCount(count));
    throw new RuleBroken(estimateAsBase, {
      estimate: estimate!,
      when: periodWords(period, 'vi'),
      actual: instead!,
      actualWhen: periodWords(actual, 'vi'),
    });
  }
}
