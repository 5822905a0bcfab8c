import { Pipe, type PipeTransform } from '@angular/core';
import { type Day, type Period, addDays, formatPeriod } from '@ra-quan/shared/model';

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
