import { Component, input } from '@angular/core';
import { type FormArray, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { FieldRow, FormField, Input, RowList, Rows } from '@ra-quan/shared/ui';
import { themeForm } from './plan-form';

/** The themes of a plan with their slogans. */
@Component({
  selector: 'rq-themes-section',
  imports: [FieldRow, FormField, Input, ReactiveFormsModule, RowList, TranslocoPipe],
  template: `
    <rq-row-list
      id="themes"
      [heading]="'campaigns.themes' | transloco"
      [addLabel]="'campaigns.form.add-theme' | transloco"
      [none]="themes().length > 0 ? undefined : ('campaigns.form.no-themes' | transloco)"
      (add)="rows.add()"
      #list
    >
      @for (theme of themes().controls; track theme; let index = $index) {
        <rq-field-row
          [formGroup]="theme"
          [legend]="'campaigns.form.theme' | transloco: { number: index + 1 }"
          [fresh]="rows.isFresh(theme)"
          (remove)="rows.remove(index, list)"
        >
          <rq-form-field class="wide" [label]="'campaigns.theme' | transloco"
            ><input rqInput formControlName="text" autocomplete="off"
          /></rq-form-field>
          <rq-form-field class="wide" [label]="'campaigns.theme-en' | transloco" [hint]="'campaigns.form.optional' | transloco">
            <input rqInput formControlName="textEn" lang="en" autocomplete="off" />
          </rq-form-field>
          <rq-form-field class="wide" [label]="'campaigns.slogans' | transloco" [hint]="'campaigns.form.line-each' | transloco">
            <textarea rqInput rows="3" formControlName="slogans"></textarea>
          </rq-form-field>
        </rq-field-row>
      }
    </rq-row-list>
  `,
})
export class ThemesSection {
  readonly themes = input.required<FormArray<ReturnType<typeof themeForm>>>();
  protected readonly rows = new Rows(this.themes, themeForm);
}
