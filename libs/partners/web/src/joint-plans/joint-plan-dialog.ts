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
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type JointPlan, type JointPlanFields, isJointPlanNumber } from '@ra-quan/partners/model';
import type { Day } from '@ra-quan/shared/model';
import { DateInput, FormField, Input } from '@ra-quan/shared/ui';
import { problemOf, putProblemOnForm } from '@ra-quan/shared/web';
import { OrganisationChoice } from '../organisation-choice';
import { PartnersClient } from '../partners.client';

const jointPlanNumber = ({ value }: AbstractControl<string>): ValidationErrors | null =>
  isJointPlanNumber(value.trim()) ? null : { pattern: true };

/** The plan to change, or the campaign that gets a new one. */
export type JointPlanChoice = { readonly plan: JointPlan } | { readonly campaignId: number };

/** Enters a joint plan that was signed, or changes the one that is given. Closes with its number. */
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
  private readonly choice = inject<JointPlanChoice>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<JointPlanDialog, string>>(MatDialogRef);
  private readonly client = inject(PartnersClient);
  private readonly transloco = inject(TranslocoService);
  private readonly build = inject(FormBuilder).nonNullable;

  protected readonly plan = 'plan' in this.choice ? this.choice.plan : undefined;
  private readonly signed = this.plan?.organisations.map(({ id }) => id) ?? [];
  private version = this.plan?.version ?? 0;

  private readonly all = this.client.choices();
  /** Those that have stopped since they signed are still among the choices of their plan. */
  protected readonly organisations = computed(() =>
    this.all.hasValue() ? this.all.value().items.filter(({ id, active }) => active || this.signed.includes(id)) : [],
  );
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly form = this.build.group({
    number: [this.plan?.number ?? '', [Validators.required, jointPlanNumber]],
    signedOn: this.build.control<Day | null>(this.plan?.signedOn ?? null, Validators.required),
    title: [this.plan?.title ?? '', [Validators.required, Validators.pattern(/\S/), Validators.maxLength(500)]],
    organisationIds: this.build.control<readonly number[]>(this.signed, [Validators.required, Validators.minLength(1)]),
  });

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    const { number, signedOn, title, organisationIds } = this.form.getRawValue();
    if (this.form.invalid || !signedOn) return;
    this.problem.set(undefined);
    try {
      await this.send({ number: number.trim(), signedOn, title: title.trim(), organisationIds });
      this.opened.close(number.trim());
    } catch (error) {
      this.problem.set(this.refusal(error));
    }
  }

  private send(fields: JointPlanFields): Promise<unknown> {
    return 'plan' in this.choice
      ? this.client.changeJointPlan(this.choice.plan.id, { ...fields, version: this.version })
      : this.client.addJointPlan(this.choice.campaignId, fields);
  }

  private refusal(error: unknown): string | undefined {
    const problem = problemOf(error);
    const now = problem?.status === 409 ? (problem.current as JointPlan | null | undefined) : undefined;
    if (now) {
      // The input stays; saving once more is then a decision made knowing what is there.
      this.version = now.version;
      return this.transloco.translate('partners.joint-plans.conflict', { number: now.number, title: now.title });
    }
    const isNumber = problem?.status === 409 || problem?.code === 'partners.joint-plan-number';
    if (!isNumber) return putProblemOnForm(error, this.form);
    this.form.controls.number.setErrors({ server: problem.detail });
    return undefined;
  }
}
