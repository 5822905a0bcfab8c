import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Grid } from '@ra-quan/figures/model';
import { Confirm, Icon, Toast } from '@ra-quan/shared/ui';
import { problemOf } from '@ra-quan/shared/web';
import { FiguresClient } from '../figures.client';
import { SheetStateChip } from '../sheet-state-chip';
import type { SheetEntry } from './sheet-entry';

/** Where the sheet stands, and the step to submit it. */
@Component({
  selector: 'rq-sheet-step',
  imports: [Icon, SheetStateChip, TranslocoPipe],
  template: `
    <rq-sheet-state [state]="state()" />
    @if (grid().sheet?.actions?.includes('submit')) {
      <button type="button" class="button primary" [disabled]="entry().unsaved() > 0 || reported() === 0" (click)="submit()">
        <rq-icon name="send" />{{ 'figures.submit.action' | transloco }}
      </button>
    }
  `,
  styles: ':host { display: flex; gap: 8px; align-items: center; }',
})
export class SheetStep {
  readonly grid = input.required<Grid>();
  readonly entry = input.required<SheetEntry>();
  /** Units with at least one figure that is saved. */
  readonly reported = input.required<number>();
  /** The step was tried; says why it was refused, where it was. */
  readonly decided = output<string | undefined>();

  private readonly client = inject(FiguresClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  protected readonly state = computed(() => this.grid().sheet?.state ?? 'draft');

  protected async submit(): Promise<void> {
    await this.entry().save();
    const { sheet, rows } = this.grid();
    if (!sheet || this.entry().unsaved() > 0) return;
    const text = (key: string) =>
      this.transloco.translate(`figures.submit.${key}`, {
        reported: this.reported(),
        expected: rows.length,
        silent: rows.length - this.reported(),
      });
    const complete = this.reported() === rows.length;
    if (!(await this.confirm.ask({ title: text('title'), text: text(complete ? 'complete' : 'incomplete'), action: text('action') })))
      return;
    try {
      await this.client.take(sheet.id, 'submit', sheet.version);
      this.decided.emit(undefined);
      void this.toast.tell(text('done'));
    } catch (error) {
      this.decided.emit(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
  }
}
