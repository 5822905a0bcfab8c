import { Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { type User, shortestPassword } from '@ra-quan/identity/model';
import { FormField, Input } from '@ra-quan/shared/ui';
import { putProblemOnForm } from '@ra-quan/shared/web';
import { IdentityClient } from '../identity.client';

/** Gives an account a new first password. Closes with `true` when it was given. */
@Component({
  selector: 'rq-password-reset-dialog',
  imports: [FormField, Input, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, ReactiveFormsModule, TranslocoPipe],
  template: `
    <h2 matDialogTitle>{{ 'identity.users.reset-title' | transloco: { name: user.displayName } }}</h2>
    <form [formGroup]="form" (ngSubmit)="save()">
      <mat-dialog-content>
        @if (problem(); as sentence) {
          <p class="form-problem" role="alert">{{ sentence }}</p>
        }
        <rq-form-field [label]="'identity.users.first-password' | transloco" [hint]="'identity.users.first-password-hint' | transloco">
          <input rqInput formControlName="password" autocomplete="new-password" />
        </rq-form-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" matDialogClose>{{ 'identity.users.cancel' | transloco }}</button>
        <button type="submit" class="button primary">{{ 'identity.users.reset' | transloco }}</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class PasswordResetDialog {
  protected readonly user = inject<User>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<PasswordResetDialog, boolean>>(MatDialogRef);
  private readonly client = inject(IdentityClient);

  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly form = inject(NonNullableFormBuilder).group({
    password: ['', [Validators.required, Validators.minLength(shortestPassword)]],
  });

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return;
    try {
      await this.client.resetPassword(this.user.id, this.form.getRawValue().password);
      this.opened.close(true);
    } catch (error) {
      this.problem.set(putProblemOnForm(error, this.form));
    }
  }
}
