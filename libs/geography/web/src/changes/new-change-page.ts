import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type ChangeMade, type OrderedKind, orderedKindNames, orderedKinds, orderedShares } from '@ra-quan/geography/model';
import { addDays } from '@ra-quan/shared/model';
import { DateInput, FormField, Icon, Input, PageHeader, Toast } from '@ra-quan/shared/ui';
import { LanguageChoice, putProblemOnForm } from '@ra-quan/shared/web';
import { CatalogueClient } from '../catalogue.client';
import { CatalogueViews } from '../catalogue-views';
import { UnitPicker } from '../unit-picker/unit-picker';
import { ChangePreview } from './change-preview';
import { orderForm, orderOf, orderShapes, partGroup, unitControl } from './order-form';
import { PartFields } from './part-fields';

/** Makes one change that a legal document orders: first a preview, then the change itself. */
@Component({
  selector: 'rq-new-change-page',
  imports: [
    CatalogueViews,
    ChangePreview,
    DateInput,
    FormField,
    Icon,
    Input,
    PageHeader,
    PartFields,
    ReactiveFormsModule,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './new-change-page.html',
  styleUrl: './changes.scss',
})
export class NewChangePage {
  private readonly client = inject(CatalogueClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;

  protected readonly kinds = orderedKinds;
  protected readonly wishes = orderedShares;
  protected readonly form = orderForm();
  protected readonly kind = toSignal(this.form.controls.kind.valueChanges, { initialValue: this.form.controls.kind.value });
  protected readonly day = toSignal(this.form.controls.effectiveOn.valueChanges, { initialValue: null });
  protected readonly dayBefore = computed(() => {
    const day = this.day();
    return day && addDays(day, -1);
  });
  protected readonly shape = computed(() => orderShapes[this.kind()]);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly previewed = signal<ChangeMade | undefined>(undefined);
  protected readonly sending = signal(false);

  constructor() {
    this.form.controls.kind.valueChanges.pipe(takeUntilDestroyed()).subscribe((kind) => this.reshape(kind));
    // A preview speaks only of what was in the form when it was asked for.
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.previewed.set(undefined));
  }

  protected nameOf(kind: OrderedKind): string {
    return orderedKindNames[kind][this.language()];
  }

  protected addUnit(): void {
    this.form.controls.unitIds.push(unitControl());
  }

  protected addPart(): void {
    this.form.controls.becomes.push(partGroup(this.shape().asked));
  }

  protected async preview(): Promise<void> {
    const made = await this.send(true);
    this.previewed.set(made);
  }

  protected async make(): Promise<void> {
    if (!(await this.send(false))) return;
    await this.router.navigate(['/units/changes']);
    await this.toast.tell(this.transloco.translate('geography.catalogue.changes.made'));
  }

  private async send(dryRun: boolean): Promise<ChangeMade | undefined> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.sending()) return undefined;
    this.problem.set(undefined);
    this.sending.set(true);
    try {
      return await this.client.order(orderOf(this.form), dryRun);
    } catch (error) {
      this.problem.set(putProblemOnForm(error, this.form));
      return undefined;
    } finally {
      this.sending.set(false);
    }
  }

  /** Units that were chosen stay as far as the new kind takes them. */
  private reshape(kind: OrderedKind): void {
    const { units, parts, asked } = orderShapes[kind];
    const { unitIds, becomes } = this.form.controls;
    while (unitIds.length > units) unitIds.removeAt(unitIds.length - 1);
    while (unitIds.length < units) unitIds.push(unitControl());
    becomes.clear();
    for (let part = 0; part < parts; part++) becomes.push(partGroup(asked));
  }
}
