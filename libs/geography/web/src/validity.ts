import { Pipe, type PipeTransform, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { catalogueStart } from '@ra-quan/geography/model';
import { type Day, addDays, formatDay } from '@ra-quan/shared/model';

interface Validity {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** The days something was in force, the last one included: `01/07/2025 – 29/04/2026`, `từ 30/04/2026`. Before the catalogue nothing is claimed. */
@Pipe({ name: 'rqValidity', pure: false })
export class ValidityPipe implements PipeTransform {
  private readonly transloco = inject(TranslocoService);

  transform({ validFrom, validTo }: Validity): string {
    const from = validFrom === catalogueStart ? undefined : formatDay(validFrom);
    const until = validTo ? formatDay(addDays(validTo, -1)) : undefined;
    const key = from ? (until ? 'from-until' : 'from') : until ? 'until' : 'always';
    return this.transloco.translate(`geography.${key}`, { from, until });
  }
}
