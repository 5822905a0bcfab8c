import { Pipe, type PipeTransform, inject } from '@angular/core';
import type { Wave } from '@ra-quan/campaigns/model';
import { type Day, type Language, type Period, addDays, formatPeriod } from '@ra-quan/shared/model';
import { LanguageChoice } from '@ra-quan/shared/web';

/** The API speaks in half-open periods (`to` is the day after); people see and type the last day. This is the one place that converts. */
export const lastDayOf = (to: Day): Day => addDays(to, -1);

/** The end of a half-open period from the last day a person typed. */
export const dayAfter = (lastDay: Day): Day => addDays(lastDay, 1);

/** `01/05/2020 – 31/05/2020`, the last day included. */
@Pipe({ name: 'rqPeriod' })
export class PeriodPipe implements PipeTransform {
  transform(period: Period): string {
    return formatPeriod(period);
  }
}

export const windowOf = ({ windowFrom, windowTo }: { readonly windowFrom: Day; readonly windowTo: Day }): Period => ({
  from: windowFrom,
  to: windowTo,
});

/** A wave by its name in the language of the reader. */
@Pipe({ name: 'rqWaveName', pure: false })
export class WaveNamePipe implements PipeTransform {
  private readonly language = inject(LanguageChoice).current;

  transform({ name, nameEn }: Pick<Wave, 'name' | 'nameEn'>): string {
    return this.language() === 'en' ? (nameEn ?? name) : name;
  }
}

/** A campaign in the language of the reader, with its days, as pages of it begin. */
export function headingOf(
  campaign: { readonly name: string; readonly nameEn: string | null; readonly windowFrom: Day; readonly windowTo: Day },
  language: Language,
): string {
  return `${(language === 'en' && campaign.nameEn) || campaign.name} · ${formatPeriod(windowOf(campaign))}`;
}
