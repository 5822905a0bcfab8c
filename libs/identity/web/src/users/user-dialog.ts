import { HttpErrorResponse } from '@angular/common/http';
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
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { UnitPicker } from '@ra-quan/geography/web';
import { type User, rolesWithUnit, shortestPassword } from '@ra-quan/identity/model';
import { type Role, roles } from '@ra-quan/shared/model';
import { FormField, Input } from '@ra-quan/shared/ui';
import { putProblemOnForm } from '@ra-quan/shared/web';
import { IdentityClient } from '../identity.client';

/** Makes an account, or changes the one that is given. Closes with the name of the saved one. */
@Component({
  selector: 'rq-user-dialog',
  imports: [
    FormField,
    Input,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    ReactiveFormsModule,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './user-dialog.html',
})
export class UserDialog {
  protected readonly user = inject<User | null>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<UserDialog, string>>(MatDialogRef);
  private readonly client = inject(IdentityClient);
  private readonly transloco = inject(TranslocoService);
  private readonly build = inject(NonNullableFormBuilder);

  protected readonly roles = roles;
  protected readonly needsUnit = (role: Role) => rolesWithUnit.includes(role);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly form = this.build.group({
    username: [
      { value: this.user?.username ?? '', disabled: this.user !== null },
      [Validators.required, Validators.pattern(/^[a-z0-9][a-z0-9._-]{2,39}$/)],
    ],
    displayName: [this.user?.displayName ?? '', [Validators.required, Validators.maxLength(120)]],
    role: [this.user?.role ?? ('province-officer' as Role), Validators.required],
    unitId: this.build.control<number | null>(this.user?.unitId ?? null),
    active: [this.user?.active ?? true],
    password: [{ value: '', disabled: this.user !== null }, [Validators.required, Validators.minLength(shortestPassword)]],
  });

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return;
    this.problem.set(undefined);
    try {
      await this.request();
      this.opened.close(this.form.getRawValue().displayName);
    } catch (error) {
      const conflict = error instanceof HttpErrorResponse && error.status === 409;
      this.problem.set(conflict ? this.transloco.translate('identity.users.conflict') : putProblemOnForm(error, this.form));
    }
  }

  private request() {
    const { username, password, active, ...fields } = this.form.getRawValue();
    return this.user
      ? this.client.changeUser(this.user.id, { ...fields, active, version: this.user.version })
      : this.client.createUser({ ...fields, username, password });
  }
}
