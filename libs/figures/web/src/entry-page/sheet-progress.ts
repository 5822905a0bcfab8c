import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@ra-quan/shared/ui';
import { CountPipe } from '@ra-quan/shared/web';
import type { SheetEntry } from './sheet-entry';

/** How many units have reported, and what is saved; always one line. */
@Component({
  selector: 'rq-sheet-progress',
  imports: [CountPipe, Icon, TranslocoPipe],
  template: `
    <span>{{ 'figures.reported-of' | transloco: { reported: (reported() | rqCount), expected: (expected() | rqCount) } }}</span>
    <span class="saving" role="status">
      @if (entry().sending()) {
        {{ 'figures.entry.saving' | transloco }}
      } @else if (entry().unsaved() > 0) {
        <rq-icon name="edit" [size]="16" />{{ 'figures.entry.unsaved' | transloco: { count: (entry().unsaved() | rqCount) } }}
      } @else if (entry().justSaved().size > 0) {
        <rq-icon name="check" [size]="16" />{{ 'figures.entry.saved' | transloco }}
      }
    </span>
  `,
  styles: `
    :host {
      display: flex;
      gap: 16px;
      align-items: center;
      min-height: 20px;
      font-size: var(--text-13);
      white-space: nowrap;
    }
    .saving {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      color: var(--ink-soft);
    }
  `,
})
export class SheetProgress {
  readonly entry = input.required<SheetEntry>();
  /** Units with at least one figure that is saved. */
  readonly reported = input.required<number>();
  readonly expected = input.required<number>();
}
