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
import { FormField } from '../form/form-field';
import { Input } from '../form/input';
import type { ConfirmQuestion } from './confirm-question';

@Component({
  selector: 'rq-confirm-dialog',
  imports: [FormField, Input, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, ReactiveFormsModule, TranslocoPipe],
  template: `
    <h2 matDialogTitle>{{ question.title }}</h2>
    <form (submit)="answer($event)">
      <mat-dialog-content>
        @if (question.text) {
          <p>{{ question.text }}</p>
        }
        @if (question.reason) {
          <rq-form-field [label]="'ui.reason' | transloco">
            <textarea rqInput rows="3" maxlength="500" [formControl]="reason"></textarea>
          </rq-form-field>
        }
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" matDialogClose>{{ 'ui.cancel' | transloco }}</button>
        <button type="submit" class="button primary" [class.danger]="question.danger">{{ question.action }}</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<ConfirmQuestion>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<ConfirmDialog>>(MatDialogRef);
  protected readonly reason = new FormControl('', {
    nonNullable: true,
    validators: this.question.reason === 'required' ? [Validators.required, Validators.pattern(/\S/)] : [],
  });

  protected answer(event: Event): void {
    event.preventDefault();
    this.reason.markAsTouched();
    if (this.reason.valid) this.opened.close({ reason: this.reason.value.trim() });
  }
}
