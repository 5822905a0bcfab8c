import { Service, computed, inject, linkedSignal } from '@angular/core';
import { type Day, type DayOrInstant, dayInVietnam, isDay, isInstant } from '@ra-quan/shared/model';
import { UrlParams } from '../url/url-params';

/** Until when what the screens show was known: the end of a day, or an instant; `null` is now. Stands in the address as `asOf`. */
@Service()
export class AsOf {
  private readonly url = inject(UrlParams);
  private readonly inAddress = computed<DayOrInstant | null>(() => {
    const text = this.url.read('asOf');
    return text !== undefined && (isDay(text) || isInstant(text)) ? text : null;
  });
  /** What was chosen last stays chosen on a page whose address does not name anything. */
  private readonly kept = linkedSignal<DayOrInstant | null, DayOrInstant | null>({
    source: this.inAddress,
    computation: (known, before) => known ?? before?.value ?? null,
  });

  readonly known = this.kept.asReadonly();
  readonly day = computed<Day | null>(() => {
    const known = this.known();
    return known === null || isDay(known) ? known : dayInVietnam(new Date(known));
  });

  choose(known: DayOrInstant | null): void {
    this.kept.set(known);
    this.url.patch({ asOf: known });
  }
}
