import { Component, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type FileKind, type ShareWish, fileKindNames, fileKinds, shareWishes } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';
import { DateInput, FormField, Icon, Input } from '@ra-quan/shared/ui';
import { LanguageChoice, putProblemOnForm } from '@ra-quan/shared/web';
import { CatalogueClient } from '../catalogue.client';
import { FileColumns } from './file-columns';
import { fileFault } from './import-file';

/** Says what a file holds, takes it, and goes to its check. */
@Component({
  selector: 'rq-import-form',
  imports: [DateInput, FileColumns, FormField, Icon, Input, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './import-form.html',
  styleUrl: './imports.scss',
})
export class ImportForm {
  private readonly client = inject(CatalogueClient);
  private readonly router = inject(Router);
  private readonly language = inject(LanguageChoice).current;
  private readonly build = inject(FormBuilder).nonNullable;

  protected readonly kinds = fileKinds;
  protected readonly options = ['complete', 'fresh'] as const;
  protected readonly wishes = shareWishes;
  protected readonly form = this.build.group({
    kind: this.build.control<FileKind>('units'),
    on: this.build.control<Day | null>(null, Validators.required),
    decree: '',
    complete: false,
    fresh: false,
    shares: this.build.control<ShareWish>('population'),
  });
  protected readonly kind = toSignal(this.form.controls.kind.valueChanges, { initialValue: this.form.controls.kind.value });
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly fault = signal<{ readonly key: string; readonly name: string } | undefined>(undefined);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly sending = signal(false);

  protected nameOf(kind: FileKind): string {
    return fileKindNames[kind][this.language()];
  }

  protected choose(input: HTMLInputElement): void {
    const file = input.files?.[0];
    if (!file) return;
    const key = fileFault(file);
    this.fault.set(key && { key, name: file.name });
    this.file.set(key ? undefined : file);
    // So that the same file can be chosen again after it was corrected.
    input.value = '';
  }

  protected async send(): Promise<void> {
    this.form.markAllAsTouched();
    const file = this.file();
    if (!file && !this.fault()) this.fault.set({ key: 'file-missing', name: '' });
    const { kind, on, decree, complete, fresh, shares } = this.form.getRawValue();
    if (this.form.invalid || !on || !file || this.sending()) return;
    this.problem.set(undefined);
    this.sending.set(true);
    // What the form does not show for this kind must not act.
    const options = { complete: kind === 'units' && complete, fresh: kind === 'units' && fresh };
    try {
      const wish = kind === 'successions' ? shares : 'none';
      const { id } = await this.client.upload(file, { kind, on, decree: decree.trim(), shares: wish, ...options });
      await this.router.navigate(['/units/imports', id]);
    } catch (error) {
      this.problem.set(putProblemOnForm(error, this.form));
    } finally {
      this.sending.set(false);
    }
  }
}
