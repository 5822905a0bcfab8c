import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { Mark } from '../mark/mark';
import { isDrawn } from '../mark/marks';
import type { CardFigure, ComparisonCardModel } from './comparison-card-model';

const arrows = { rise: 'up', fall: 'down', level: 'forward' } as const;

/**
 * The signature of the product: number, sentence, bars to scale, caveats, source. The same wherever a comparison is shown.
 * What stands between its tags comes below the foot: the actions of the page.
 */
@Component({
  selector: 'rq-comparison-card',
  imports: [Icon, Mark, TranslocoPipe],
  templateUrl: './comparison-card.html',
  styleUrl: './comparison-card.scss',
})
export class ComparisonCard {
  readonly comparison = input.required<ComparisonCardModel>();

  protected readonly arrows = arrows;
  protected readonly arrow = computed(() => {
    const { direction } = this.comparison();
    return direction && { icon: arrows[direction], word: `ui.card.${direction}` };
  });
  /** A headline in words is not set in the size of a number. */
  protected readonly isNumber = computed(() => /\d%$/.test(this.comparison().headline));
  /** Both bars on one scale that ends at the larger figure: nothing is cut at 100 %. */
  protected readonly bars = computed(() => {
    const { subject, base } = this.comparison();
    const longest = Math.max(subject.value ?? 0, base.value ?? 0);
    const bar = (figure: CardFigure, role: 'subject' | 'base') => ({
      ...figure,
      role,
      percent: figure.value === null ? null : longest === 0 ? 0 : (figure.value / longest) * 100,
      pattern: figure.marks?.find(isDrawn),
    });
    return [bar(subject, 'subject'), bar(base, 'base')];
  });
  /** Where 100 % of the base lies on the subject's bar, in percent of the scale; `null` without a base. */
  protected readonly hundred = computed(() => {
    const base = this.bars()[1]?.percent;
    return base ? base : null;
  });
}
