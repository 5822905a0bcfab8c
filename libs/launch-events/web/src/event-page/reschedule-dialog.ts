import { Component, inject } from '@angular/core';
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
import type { LaunchEvent } from '@ra-quan/launch-events/model';
import type { Day } from '@ra-quan/shared/model';
import { DateInput, FormField, Input } from '@ra-quan/shared/ui';
import { StartPipe, instantOf, readTime, timeOf } from '../clock';
import { time } from '../event-form/event-form';

/** Asks for the new day and time of a postponed ceremony. Closes with the instant. */
@Component({
  selector: 'rq-reschedule-dialog',
  imports: [
    DateInput,
    FormField,
    Input,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    ReactiveFormsModule,
    StartPipe,
    TranslocoPipe,
  ],
  template: `
    <h2 matDialogTitle>{{ 'launch-events.step.reschedule.title' | transloco }}</h2>
    <form [formGroup]="form" (ngSubmit)="answer()">
      <mat-dialog-content>
        <p>{{ event.name }}. {{ 'launch-events.step.reschedule.before' | transloco: { at: (event.startsAt | rqStart) } }}</p>
        <rq-form-field [label]="'launch-events.day' | transloco"><rq-date-input formControlName="day" /></rq-form-field>
        <rq-form-field [label]="'launch-events.time' | transloco" [hint]="'launch-events.form.time-hint' | transloco">
          <input rqInput formControlName="time" inputmode="numeric" autocomplete="off" maxlength="6" />
        </rq-form-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" matDialogClose>{{ 'ui.cancel' | transloco }}</button>
        <button type="submit" class="button primary">{{ 'launch-events.step.reschedule.action' | transloco }}</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class RescheduleDialog {
  protected readonly event = inject<LaunchEvent>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<RescheduleDialog, string>>(MatDialogRef);
  private readonly build = inject(FormBuilder).nonNullable;

  protected readonly form = this.build.group({
    day: this.build.control<Day | null>(null, Validators.required),
    time: [timeOf(this.event.startsAt), [Validators.required, time]],
  });

  protected answer(): void {
    this.form.markAllAsTouched();
    const { day, time: at } = this.form.getRawValue();
    if (this.form.valid && day) this.opened.close(instantOf(day, readTime(at)!));
  }
}
