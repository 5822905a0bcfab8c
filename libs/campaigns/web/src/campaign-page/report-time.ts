import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { awaitsReports, type Campaign } from '@ra-quan/campaigns/model';
import type { TimeOfDay } from '@ra-quan/shared/model';
import { Toast } from '@ra-quan/shared/ui';
import { Session, problemOf } from '@ra-quan/shared/web';
import { CampaignsClient } from '../campaigns.client';

/** Every half hour of the day from noon on: reports of a day are due when the day was worked. */
const halfHours: readonly TimeOfDay[] = Array.from({ length: 24 }, (_, index) => `${12 + (index >> 1)}:${index % 2 ? '30' : '00'}`);

/** The time by which the figures of a day are due; its planner changes it, also while the campaign runs. */
@Component({
  selector: 'rq-report-time',
  imports: [TranslocoPipe],
  template: `
    @if (mayChange()) {
      <select id="report-time" class="rq-input" #time (change)="chosen.set(time.value)">
        @for (one of times(); track one) {
          <option [value]="one" [selected]="one === chosen()">{{ one }}</option>
        }
      </select>
      @if (chosen() !== campaign().reportBy) {
        <button type="button" class="button small" (click)="save()">{{ 'campaigns.report-time.save' | transloco }}</button>
      }
    } @else {
      <output id="report-time">{{ campaign().reportBy }}</output>
    }
  `,
  styles: `
    :host {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    select {
      width: auto;
    }
  `,
})
export class ReportTime {
  private readonly client = inject(CampaignsClient);
  private readonly session = inject(Session);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  readonly campaign = input.required<Campaign>();
  /** The campaign is no longer what was shown. */
  readonly changed = output();

  protected readonly mayChange = computed(() => this.session.may('campaigns.plan') && awaitsReports(this.campaign().state));
  protected readonly chosen = linkedSignal(() => this.campaign().reportBy);
  protected readonly times = computed(() => [...new Set([...halfHours, this.campaign().reportBy])].sort());

  protected async save(): Promise<void> {
    const { id, version } = this.campaign();
    const time = this.chosen();
    try {
      await this.client.setReportTime(id, version, time);
      void this.toast.tell(this.transloco.translate('campaigns.report-time.saved', { time }));
    } catch (error) {
      void this.toast.warn(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
    this.changed.emit();
  }
}
