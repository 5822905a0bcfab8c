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
import { TranslocoPipe } from '@jsverse/transloco';
import { type PartnerRole, partnerRoles } from '@ra-quan/partners/model';
import { FormField, Input } from '@ra-quan/shared/ui';
import { putProblemOnForm } from '@ra-quan/shared/web';
import { OrganisationPicker } from '../organisation-picker';
import { PartnersClient } from '../partners.client';

/** Adds an organisation to a campaign. Closes with its name. */
@Component({
  selector: 'rq-partner-dialog',
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
  ],
  templateUrl: './partner-dialog.html',
})
export class PartnerDialog {
  private readonly campaignId = inject<number>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<PartnerDialog, string>>(MatDialogRef);
  private readonly client = inject(PartnersClient);
  private readonly build = inject(FormBuilder).nonNullable;

  private readonly all = this.client.choices();
  protected readonly organisations = computed(() => (this.all.hasValue() ? this.all.value().items.filter(({ active }) => active) : []));
  protected readonly roles = partnerRoles;
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly form = this.build.group({
    organisationId: this.build.control<number | null>(null, Validators.required),
    role: this.build.control<PartnerRole>('co-host'),
    note: ['', Validators.maxLength(500)],
  });

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    const { organisationId, role, note } = this.form.getRawValue();
    if (this.form.invalid || organisationId === null) return;
    this.problem.set(undefined);
    try {
      await this.client.addToCampaign({ campaignId: this.campaignId, organisationId, role, note: note.trim() || null });
      this.opened.close(this.organisations().find(({ id }) => id === organisationId)?.name ?? '');
    } catch (error) {
      this.problem.set(putProblemOnForm(error, this.form));
    }
  }
}
