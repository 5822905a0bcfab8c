import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ComparisonReport, qualified, sourceNames } from '@ra-quan/comparisons/model';
import { formatCount } from '@ra-quan/shared/model';
import { Mark } from '@ra-quan/shared/ui';
import { CountPipe } from '@ra-quan/shared/web';
import { periodLabel } from '../card-model';
import { FigureLink } from '../figure-link';
import { inLanguage } from '../telling';

/** The launch days inside the subject and what is left on other days: said, never added twice. */
@Component({
  selector: 'rq-parts-box',
  imports: [CountPipe, FigureLink, Mark, TranslocoPipe],
  templateUrl: './parts-box.html',
  styleUrl: './parts-box.scss',
})
export class PartsBox {
  readonly report = input.required<ComparisonReport>();
  readonly illustrative = input(false);

  private readonly telling = inLanguage();
  protected readonly remainder = computed(() => this.report().parts.remainder);
  protected readonly parts = computed(() => {
    const { language } = this.telling();
    const whole = this.report().subject.value;
    return this.report().parts.figures.map((figure) => ({
      figure,
      period: periodLabel(figure, language),
      value: qualified(figure.value, figure.qualifier, language),
      source: sourceNames([figure], language).join(' · ') || '–',
      percent: whole && figure.value !== null ? (figure.value / whole) * 100 : 0,
    }));
  });
  protected readonly sentence = computed(() => {
    const remainder = this.remainder();
    const { language, translate } = this.telling();
    if (!remainder) return undefined;
    const count = (value: number) => formatCount(value, language);
    const parts = this.report().parts.figures.map(({ value }) => count(value ?? 0));
    // One part is no sum.
    const sum = parts.length > 1 ? `${parts.join(' + ')} = ${count(remainder.explained)}` : parts[0];
    const params = { sum, rest: count(Math.abs(remainder.rest)) };
    return translate(`comparisons.parts.${remainder.rest < 0 ? 'exceeded' : 'sentence'}`, params);
  });
}
