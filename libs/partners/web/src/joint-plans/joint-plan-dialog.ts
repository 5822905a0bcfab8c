import { Component, computed, inject, signal } from '@angular/core';
import { type AbstractControl, FormBuilder, ReactiveFormsModule, type ValidationErrors, Validators } from '@angular/forms';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { isJointPlanNumber } from '@ra-quan/partners/model';
import type { Day } from '@ra-quan/shared/model';
import { DateInput, FormField, Input } from '@ra-quan/shared/ui';
import { problemOf, putProblemOnForm } from '@ra-quan/shared/web';
import { OrganisationChoice } from '../organisation-choice';
import { PartnersClient } from '../partners.client';

const jointPlanNumber = ({ value }: AbstractControl<string>): ValidationErrors | null =>
  isJointPlanNumber(value.trim()) ? null : { pattern: true };

/** Enters a joint plan that was signed. Closes with its number. */
@Component({
  selector: 'rq-joint-plan-dialog',
  imports: [
    DateInput,
    FormField,
    Input,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    OrganisationChoice,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './joint-plan-dialog.html',
})
export class JointPlanDialog {
  private readonly campaignId = inject<number>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<JointPlanDialog, string>>(MatDialogRef);
  private readonly client = inject(PartnersClient);
  private readonly build = inject(FormBuilder).nonNullable;

  private readonly all = this.client.choices();
  protected readonly organisations = computed(() => (this.all.hasValue() ? this.all.value().items.filter(({ active }) => active) : []));
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly form = this.build.group({
    number: ['', [Validators.required, jointPlanNumber]],
    signedOn: this.build.control<Day | null>(null, Validators.required),
    title: ['', [Validators.required, Validators.pattern(/\S/), Validators.maxLength(500)]],
    organisationIds: this.build.control<readonly number[]>([], [Validators.required, Validators.minLength(1)]),
  });

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    const { number, signedOn, title, organisationIds } = this.form.getRawValue();
    if (this.form.invalid || !signedOn) return;
    this.problem.set(undefined);
    try {
      await this.client.addJointPlan({
        campaignId: this.campaignId,
        number: number.trim(),
        signedOn,
        title: title.trim(),
        organisationIds,
      });
      this.opened.close(number.trim());
    } catch (error) {
      this.problem.set(this.refusal(error));
    }
  }

  private refusal(error: unknown): string | undefined {
    const problem = problemOf(error);
    if (problem?.code !== 'partners.joint-plan-number') return putProblemOnForm(error, this.form);
    this.form.controls.number.setErrors({ server: problem.detail });
    return undefined;
  }
}
