import { Component, inject, signal } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import {
  MAT_DIALOG_DATA,
  type MatDialog,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CopyOrder } from '@ra-quan/campaigns/model';
import { sameDaysInYear } from '@ra-quan/shared/model';
import { DateInput, FormField, Input, Toast } from '@ra-quan/shared/ui';
import { CampaignContext } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';
import { codePattern, planRefusal } from '../campaign-form/plan-form';
import { CampaignsClient } from '../campaigns.client';
import { windowOf } from '../period';

type Source = CopyOrder & { readonly id: number; readonly windowTo: string };

/** Asks for code, name and first day of the new campaign; answers with its id. */
export function askForCopy(dialogs: MatDialog, source: Source): Promise<number | undefined> {
  const opened = dialogs.open<CopyDialog, Source, number>(CopyDialog, { data: source, width: '520px', autoFocus: 'first-tabbable' });
  return firstValueFrom(opened.afterClosed());
}

@Component({
  selector: 'rq-copy-dialog',
  imports: [
    DateInput,
    FormField,
    Input,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './copy-dialog.html',
})
export class CopyDialog {
  protected readonly source = inject<Source>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<CopyDialog, number>>(MatDialogRef);
  private readonly client = inject(CampaignsClient);
  private readonly context = inject(CampaignContext);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly sending = signal(false);
  protected readonly form = inject(FormBuilder).nonNullable.group({
    code: [nextYear(this.source.code), [Validators.required, Validators.pattern(codePattern)]],
    name: [nextYear(this.source.name), [Validators.required, Validators.pattern(/\S/), Validators.maxLength(300)]],
    windowFrom: [sameDaysInYear(windowOf(this.source), 1).from, Validators.required],
  });

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.sending()) return;
    this.problem.set(undefined);
    this.sending.set(true);
    try {
      const { id } = await this.client.copy(this.source.id, this.form.getRawValue());
      this.context.reload();
      void this.toast.tell(this.transloco.translate('campaigns.copy.done'));
      this.opened.close(id);
    } catch (error) {
      this.problem.set(planRefusal(error, this.form) ?? undefined);
    } finally {
      this.sending.set(false);
    }
  }
}

/** The proposal for a copy: every year in the text, one later. */
const nextYear = (text: string) => text.replace(/\b20\d\d\b/g, (year) => String(Number(year) + 1));
