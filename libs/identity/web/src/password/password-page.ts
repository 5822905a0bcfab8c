import { Component, inject, signal } from '@angular/core';
import { type AbstractControl, NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { shortestPassword } from '@ra-quan/identity/model';
import { FormField, Input, PageHeader, Toast } from '@ra-quan/shared/ui';
import { Session, putProblemOnForm } from '@ra-quan/shared/web';

const sameAsNext = (again: AbstractControl<string>) => (again.value === again.parent?.get('next')?.value ? null : { mismatch: true });

/** A person changes their own password. */
@Component({
  selector: 'rq-password-page',
  imports: [FormField, Input, PageHeader, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './password-page.html',
  styles: 'form { max-width: 400px; }',
})
export class PasswordPage {
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  protected readonly form = inject(NonNullableFormBuilder).group({
    current: ['', Validators.required],
    next: ['', [Validators.required, Validators.minLength(shortestPassword)]],
    again: ['', [Validators.required, sameAsNext]],
  });
  protected readonly problem = signal<string | undefined>(undefined);

  protected async change(): Promise<void> {
    this.form.controls.again.updateValueAndValidity();
    this.form.markAllAsTouched();
    if (this.form.invalid) return;
    const { current, next } = this.form.getRawValue();
    try {
      this.problem.set(undefined);
      await this.session.changePassword(current, next);
      await this.router.navigateByUrl('/');
      await this.toast.tell(this.transloco.translate('identity.password.done'));
    } catch (error) {
      this.problem.set(putProblemOnForm(error, this.form));
    }
  }
}
