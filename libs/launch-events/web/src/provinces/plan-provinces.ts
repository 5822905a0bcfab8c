import { Component, inject, input, output } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon, Toast } from '@ra-quan/shared/ui';
import { Session } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';
import { ProvincesDialog } from './provinces-dialog';

/** The headquarters' button that plans a ceremony for every province at once. */
@Component({
  selector: 'rq-plan-provinces',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (session.may('events.plan') && session.user()?.unitId === null) {
      <button type="button" class="button" (click)="ask()">
        <rq-icon name="units" />{{ 'launch-events.provinces.title' | transloco }}
      </button>
    }
  `,
})
export class PlanProvinces {
  private readonly dialogs = inject(MatDialog);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(Session);

  readonly campaignId = input.required<number>();
  readonly planned = output();

  protected async ask(): Promise<void> {
    const opened = this.dialogs.open<ProvincesDialog, number, number>(ProvincesDialog, {
      data: this.campaignId(),
      width: '480px',
      autoFocus: 'first-tabbable',
    });
    const created = await firstValueFrom(opened.afterClosed());
    if (typeof created !== 'number') return;
    this.planned.emit();
    await this.toast.tell(
      this.transloco.translate(created === 0 ? 'launch-events.provinces.all-there' : 'launch-events.provinces.done', { created }),
    );
  }
}
