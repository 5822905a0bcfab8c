import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Grid } from '@ra-quan/figures/model';
import { Confirm, Icon, Toast } from '@ra-quan/shared/ui';
import { CountPipe, problemOf } from '@ra-quan/shared/web';
import { FiguresClient } from '../figures.client';
import { SheetStateChip } from '../sheet-state-chip';
import type { SheetEntry } from './sheet-entry';

/** Where the sheet stands, what is saved, why it came back, and the step to submit it. */
@Component({
  selector: 'rq-sheet-panel',
  imports: [CountPipe, Icon, SheetStateChip, TranslocoPipe],
  templateUrl: './sheet-panel.html',
  styleUrl: './sheet-panel.scss',
})
export class SheetPanel {
  readonly grid = input.required<Grid>();
  readonly entry = input.required<SheetEntry>();
  /** Units with at least one figure. */
  readonly reported = input.required<number>();
  readonly decided = output();

  private readonly client = inject(FiguresClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly state = computed(() => this.grid().sheet?.state ?? 'draft');
  protected readonly mayFail = computed(() => [...this.entry().drafts().values()].some(({ state }) => state === 'failed'));

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
      this.refusal.set(undefined);
      void this.toast.tell(text('done'));
    } catch (error) {
      this.refusal.set(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
    this.decided.emit();
  }
}
