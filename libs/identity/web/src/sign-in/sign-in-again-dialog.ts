import { Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatDialogActions, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FormField, Input } from '@ra-quan/shared/ui';
import { Session, putProblemOnForm } from '@ra-quan/shared/web';

/** The password of who was at work; what they do next goes on as if nothing had been. */
@Component({
  selector: 'rq-sign-in-again-dialog',
  imports: [FormField, Input, MatDialogActions, MatDialogContent, MatDialogTitle, ReactiveFormsModule, TranslocoPipe],
  template: `
    <h2 matDialogTitle>{{ 'identity.again.title' | transloco }}</h2>
    <form [formGroup]="form" (ngSubmit)="signIn()">
      <mat-dialog-content>
        <p>{{ 'identity.again.text' | transloco: { name: user?.displayName } }}</p>
        <input type="text" hidden autocomplete="username" [value]="user?.username" />
        <rq-form-field [label]="'identity.sign-in.password' | transloco">
          <input rqInput type="password" formControlName="password" autocomplete="current-password" />
        </rq-form-field>
        @if (problem(); as sentence) {
          <p class="form-problem" role="alert">{{ sentence }}</p>
        }
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" (click)="opened.close(false)">{{ 'identity.again.leave' | transloco }}</button>
        <button type="submit" class="button primary" [disabled]="signingIn()">{{ 'identity.sign-in.action' | transloco }}</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class SignInAgainDialog {
  private readonly session = inject(Session);
  private readonly transloco = inject(TranslocoService);
  protected readonly opened = inject<MatDialogRef<SignInAgainDialog, boolean>>(MatDialogRef);
  protected readonly user = this.session.user();
  protected readonly form = inject(NonNullableFormBuilder).group({ password: ['', Validators.required] });
  protected readonly signingIn = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);

  protected async signIn(): Promise<void> {
    this.form.markAllAsTouched();
    if (!this.user || this.form.invalid || this.signingIn()) return;
    this.signingIn.set(true);
    this.problem.set(undefined);
    try {
      await this.session.signIn(this.user.username, this.form.getRawValue().password);
      this.opened.close(true);
    } catch (error) {
      this.problem.set(putProblemOnForm(error, this.form) ?? this.transloco.translate('identity.sign-in.failed'));
    } finally {
      this.signingIn.set(false);
    }
  }
}
