import { Pipe, type PipeTransform, inject } from '@angular/core';
import { type Day, type Language, formatCount, formatDay, formatMoment, formatPercent, missing } from '@ra-quan/shared/model';
import { LanguageChoice } from '../language/language-choice';

/** `01/05/2020 07:30` in Viet Nam, from an ISO instant; a missing one is `–`. */
export function formatInstant(at: string | Date | null | undefined): string {
  return at ? formatMoment(at) : missing;
}

/** Formats again only when the value or the language is another one: a table redraws its cells often. */
function remembered<Value>(format: (value: Value, language: Language, decimals?: number) => string) {
  let last: { value: Value; language: Language; decimals?: number; text: string } | undefined;
  return (value: Value, language: Language, decimals?: number): string => {
    if (!last || last.value !== value || last.language !== language || last.decimals !== decimals) {
      last = { value, language, decimals, text: format(value, language, decimals) };
    }
    return last.text;
  };
}

/** A count: `62.522`; a missing one is `–`. */
@Pipe({ name: 'rqCount', pure: false })
export class CountPipe implements PipeTransform {
  private readonly language = inject(LanguageChoice).current;
  private readonly format = remembered<number | null | undefined>((value, language) => formatCount(value, language));

  transform(value: number | null | undefined): string {
    return this.format(value, this.language());
  }
}

/** A percentage given in percent: 312.04 → `312,0%`. */
@Pipe({ name: 'rqPercent', pure: false })
export class PercentPipe implements PipeTransform {
  private readonly language = inject(LanguageChoice).current;
  private readonly format = remembered<number | null | undefined>(formatPercent);

  transform(value: number | null | undefined, decimals = 1): string {
    return this.format(value, this.language(), decimals);
  }
}

/** A day: `31/05/2020`. */
@Pipe({ name: 'rqDay' })
export class DayPipe implements PipeTransform {
  transform(day: Day | null | undefined): string {
    return day ? formatDay(day) : missing;
  }
}

/** An instant: `31/05/2020 07:30`, Viet Nam time. */
@Pipe({ name: 'rqInstant' })
export class InstantPipe implements PipeTransform {
  transform(at: string | Date | null | undefined): string {
    return formatInstant(at);
  }
}
