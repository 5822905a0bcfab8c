import { Component, computed, effect, inject, signal } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { CampaignsClient, PeriodPipe, WaveNamePipe } from '@ra-quan/campaigns/web';
import { FormField, Input } from '@ra-quan/shared/ui';
import { DayPipe, putProblemOnForm } from '@ra-quan/shared/web';
import { readTime } from '../clock';
import { time } from '../event-form/event-form';
import { LaunchEventsClient } from '../launch-events.client';

/** Asks for wave and opening time, and plans a ceremony for every province that has none in the wave. Closes with how many were made. */
@Component({
  selector: 'rq-provinces-dialog',
  imports: [
    DayPipe,
    FormField,
    Input,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    PeriodPipe,
    WaveNamePipe,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './provinces-dialog.html',
})
export class ProvincesDialog {
  private readonly campaignId = inject<number>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<ProvincesDialog, number>>(MatDialogRef);
  private readonly client = inject(LaunchEventsClient);
  private readonly build = inject(FormBuilder).nonNullable;

  private readonly campaign = inject(CampaignsClient).campaign(() => this.campaignId);
  protected readonly waves = computed(() => (this.campaign.hasValue() ? this.campaign.value().waves : undefined));
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly sending = signal(false);
  protected readonly form = this.build.group({
    waveId: this.build.control<number | null>(null, Validators.required),
    opensAt: ['07:30', [Validators.required, time]],
  });
  protected readonly firstDay = (id: number | null) => this.waves()?.find((wave) => wave.id === id)?.from;

  constructor() {
    effect(() => {
      const first = this.waves()?.[0]?.id;
      if (first !== undefined && this.form.controls.waveId.value === null) this.form.controls.waveId.setValue(first);
    });
  }

  protected async plan(): Promise<void> {
    this.form.markAllAsTouched();
    const { waveId, opensAt } = this.form.getRawValue();
    if (this.form.invalid || waveId === null || this.sending()) return;
    this.problem.set(undefined);
    this.sending.set(true);
    try {
      const { created } = await this.client.planProvinces({ campaignId: this.campaignId, waveId, opensAt: readTime(opensAt)! });
      this.opened.close(created);
    } catch (error) {
      this.problem.set(putProblemOnForm(error, this.form));
    } finally {
      this.sending.set(false);
    }
  }
}
