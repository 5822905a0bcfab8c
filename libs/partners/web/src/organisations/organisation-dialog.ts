import { HttpErrorResponse } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
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
import { type Organisation, type OrganisationKind, organisationKinds } from '@ra-quan/partners/model';
import { FormField, Input } from '@ra-quan/shared/ui';
import { problemOf, putProblemOnForm } from '@ra-quan/shared/web';
import { OrganisationPicker } from '../organisation-picker';
import { PartnersClient } from '../partners.client';

/** Adds an organisation, or changes the one that is given. Closes with the name of the saved one. */
@Component({
  selector: 'rq-organisation-dialog',
  imports: [
    FormField,
    Input,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    OrganisationPicker,
    ReactiveFormsModule,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './organisation-dialog.html',
})
export class OrganisationDialog {
  protected readonly organisation = inject<Organisation | null>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<OrganisationDialog, string>>(MatDialogRef);
  private readonly client = inject(PartnersClient);
  private readonly transloco = inject(TranslocoService);
  private readonly build = inject(FormBuilder).nonNullable;

  private readonly all = this.client.choices();
  protected readonly parents = computed(() =>
    this.all.hasValue() ? this.all.value().items.filter(({ id }) => id !== this.organisation?.id) : [],
  );
  protected readonly kinds = organisationKinds;
  protected readonly problem = signal<string | undefined>(undefined);
  private version = this.organisation?.version ?? 0;
  protected readonly form = this.build.group({
    name: [this.organisation?.name ?? '', [Validators.required, Validators.pattern(/\S/), Validators.maxLength(200)]],
    nameEn: [this.organisation?.nameEn ?? '', Validators.maxLength(200)],
    code: [this.organisation?.code ?? '', [Validators.required, Validators.pattern(/^[A-Z0-9][A-Z0-9-]{1,29}$/)]],
    kind: this.build.control<OrganisationKind>(this.organisation?.kind ?? 'other'),
    parentId: this.build.control<number | null>(this.organisation?.parentId ?? null),
    unitId: this.build.control<number | null>(this.organisation?.unitId ?? null),
    active: [this.organisation?.active ?? true],
  });

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return;
    this.problem.set(undefined);
    try {
      await this.send();
      this.opened.close(this.form.getRawValue().name);
    } catch (error) {
      this.problem.set(this.refusal(error));
    }
  }

  private send(): Promise<unknown> {
    const { active, nameEn, ...fields } = this.form.getRawValue();
    const sent = { ...fields, nameEn: nameEn.trim() || null };
    return this.organisation
      ? this.client.changeOrganisation(this.organisation.id, { ...sent, active, version: this.version })
      : this.client.addOrganisation(sent);
  }

  private refusal(error: unknown): string | undefined {
    const problem = problemOf(error);
    if (!(error instanceof HttpErrorResponse) || error.status !== 409) return putProblemOnForm(error, this.form);
    const now = problem?.current as Organisation | null | undefined;
    if (now) {
      // The input stays; saving once more is then a decision made knowing what is there.
      this.version = now.version;
      return this.transloco.translate('partners.organisations.conflict', { name: now.name, code: now.code });
    }
    this.form.controls.code.setErrors({ server: problem?.detail });
    return undefined;
  }
}
