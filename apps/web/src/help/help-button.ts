import { Component, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Toast } from '@ra-quan/shared/ui';
import { Help } from './help';

/** Opens the manual at the place of the page. */
@Component({
  selector: 'rq-help-button',
  imports: [TranslocoPipe],
  template: `
    <button
      type="button"
      class="button icon quiet"
      [title]="'app.help.open' | transloco"
      [attr.aria-label]="'app.help.open' | transloco"
      (click)="open()"
    >
      <span aria-hidden="true">?</span>
    </button>
  `,
  styles: `
    button {
      font-size: var(--text-16);
      font-weight: 600;
      color: var(--ink-soft);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class HelpButton {
  private readonly help = inject(Help);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    this.help.fetchBeforehand();
  }

  protected async open(): Promise<void> {
    try {
      await this.help.open();
    } catch {
      await this.toast.warn(this.transloco.translate('app.unopened.text'));
    }
  }
}
