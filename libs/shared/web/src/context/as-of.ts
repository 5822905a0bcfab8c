import { Service, computed, inject, linkedSignal } from '@angular/core';
import { type Day, isDay } from '@ra-quan/shared/model';
import { UrlParams } from '../url/url-params';

/** The day whose state of knowledge the screens show; `null` is now. Stands in the address as `asOf`. */
@Service()
export class AsOf {
  private readonly url = inject(UrlParams);
  private readonly inAddress = computed<Day | null>(() => {
    const text = this.url.read('asOf');
    return text !== undefined && isDay(text) ? text : null;
  });
  /** The last chosen day stays chosen on a page whose address does not name one. */
  private readonly kept = linkedSignal<Day | null, Day | null>({
    source: this.inAddress,
    computation: (day, before) => day ?? before?.value ?? null,
  });

  readonly day = this.kept.asReadonly();

  choose(day: Day | null): void {
    this.kept.set(day);
    this.url.patch({ asOf: day });
  }
}
