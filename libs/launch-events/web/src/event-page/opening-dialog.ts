import { Component, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
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
import { FormField, Input } from '@ra-quan/shared/ui';
import { now } from '@ra-quan/shared/web';
import { StartPipe, dayOf, instantOf, readTime, timeOf } from '../clock';
import { time } from '../event-form/event-form';

/** What an officer says of the opening; nothing of the time where it is now. */
export interface Opening {
  readonly openedAt?: string;
}

/** Asks when a ceremony opened: now, unless somebody writes an earlier time of its day. */
@Component({
  selector: 'rq-opening-dialog',
  imports: [
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
    <h2 matDialogTitle>{{ 'launch-events.step.open.title' | transloco }}</h2>
    <form (submit)="answer($event)">
      <mat-dialog-content>
        <p>{{ event.name }}. {{ 'launch-events.step.open.planned' | transloco: { at: (event.startsAt | rqStart) } }}</p>
        <rq-form-field [label]="'launch-events.step.open.at' | transloco" [hint]="'launch-events.form.time-hint' | transloco">
          <input rqInput [formControl]="at" inputmode="numeric" autocomplete="off" maxlength="6" />
        </rq-form-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" matDialogClose>{{ 'ui.cancel' | transloco }}</button>
        <button type="submit" class="button primary" cdkFocusInitial>{{ 'launch-events.step.open.action' | transloco }}</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class OpeningDialog {
  protected readonly event = inject<LaunchEvent>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<OpeningDialog, Opening>>(MatDialogRef);
  private readonly day = dayOf(this.event.startsAt);
  /** On another day than its own somebody remembers late: then there is no "now". */
  private readonly offered = dayOf(now()) === this.day ? timeOf(now()) : '';
  protected readonly at = new FormControl(this.offered, { nonNullable: true, validators: [Validators.required, time] });

  protected answer(submit: Event): void {
    submit.preventDefault();
    this.at.markAsTouched();
    if (!this.at.valid) return;
    // The server's clock is the one that counts: what was only offered is not sent.
    const typed = readTime(this.at.value)!;
    this.opened.close(typed === this.offered ? {} : { openedAt: instantOf(this.day, typed) });
  }
}
