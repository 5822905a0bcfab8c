import { Service, inject } from '@angular/core';
import {
  type SourcePlace,
  type StatedFigure,
  type StatedOther,
  indicators,
  periodWords,
  shortNames,
  sourceLine,
  statedText,
} from '@ra-quan/figures/model';
import { type Period, formatDay } from '@ra-quan/shared/model';
import { LanguageChoice } from '@ra-quan/shared/web';

/** Stated figures in the language of the reader. */
@Service()
export class StatedWords {
  private readonly language = inject(LanguageChoice).current;

  indicators() {
    return indicators.map((one) => ({ id: one.id, name: this.language() === 'vi' ? one.name : one.nameEn }));
  }

  indicator(id: number): string {
    return this.indicators().find((one) => one.id === id)?.name ?? '';
  }

  /** As short as a column takes it. */
  shortIndicator(id: number): string {
    const short = shortNames[indicators.find((one) => one.id === id)?.code ?? ''];
    return short?.[this.language()] ?? this.indicator(id);
  }

  period(period: Period): string {
    return periodWords(period)[this.language()];
  }

  value({ value, qualifier }: Pick<StatedOther, 'value' | 'qualifier'> | { value: null; qualifier: null }): string {
    return statedText(value, qualifier, this.language());
  }

  source(source: SourcePlace): string {
    return sourceLine(source, this.language(), formatDay);
  }

  others({ conflicts }: StatedFigure): string {
    return conflicts.map((one) => `${this.value(one)} (${one.source})`).join('; ');
  }
}
