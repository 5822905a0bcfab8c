import { Component, DOCUMENT, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** Knows when the server is reached again. */
export abstract class Recovery {
  /** Something did not come; from now on the server is asked. */
  abstract missed(): void;
  /** Does something each time the server is reached again. Call it where `inject` works. */
  abstract onReturn(act: () => void): void;
}

const storageKey = 'rq.part-failed';

/** Stands where a part of a page did not come. A part that failed is not asked for twice: the page is loaded anew once the server is reached, by itself one time. */
@Component({
  selector: 'rq-part-failed',
  imports: [Icon, TranslocoPipe],
  template: `
    <p role="status"><rq-icon name="error" />{{ 'ui.part-failed' | transloco }}</p>
    <button type="button" class="button small" (click)="loadAnew()">{{ 'ui.retry' | transloco }}</button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: center;
      padding: 12px 16px;
      color: var(--ink-soft);
    }
    p {
      display: flex;
      gap: 8px;
      align-items: center;
      margin: 0;
    }
  `,
})
export class PartFailed {
  private readonly page = inject(DOCUMENT).defaultView!;

  constructor() {
    const recovery = inject(Recovery, { optional: true });
    const address = this.page.location.href;
    if (!recovery || sessionStorage.getItem(storageKey) === address) return;
    recovery.onReturn(() => {
      sessionStorage.setItem(storageKey, address);
      this.loadAnew();
    });
    recovery.missed();
  }

  protected loadAnew(): void {
    this.page.location.reload();
  }
}
