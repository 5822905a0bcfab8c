import { Component, inject, injectAsync } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon, Toast } from '@ra-quan/shared/ui';

/** The way to the field that finds everything, also by Ctrl-K; its code comes when it is first wanted. */
@Component({
  selector: 'rq-finder-button',
  host: { '(document:keydown)': 'press($event)' },
  imports: [Icon, TranslocoPipe],
  template: `
    <button type="button" class="button quiet" aria-keyshortcuts="Control+K Meta+K" (click)="open()">
      <rq-icon name="search" /><span>{{ 'app.find' | transloco }}</span
      ><kbd>Ctrl K</kbd>
    </button>
  `,
  styles: `
    button {
      color: var(--ink-soft);
      white-space: nowrap;
    }
    kbd {
      margin-inline-start: 4px;
      padding: 1px 5px;
      border: 1px solid var(--line);
      border-radius: 4px;
      font: inherit;
      font-size: var(--text-12);
    }
    @media (max-width: 1000px) {
      kbd {
        display: none;
      }
    }
    @media (max-width: 720px) {
      span {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class FinderButton {
  private readonly finder = injectAsync(async () => (await import('@ra-quan/finder/web')).Finder);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  protected press(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    void this.open();
  }

  protected async open(): Promise<void> {
    try {
      await (await this.finder()).open();
    } catch {
      await this.toast.warn(this.transloco.translate('app.unopened.text'));
    }
  }
}
