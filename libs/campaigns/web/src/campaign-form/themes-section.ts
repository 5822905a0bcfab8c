import { Component, input } from '@angular/core';
import { type FormArray, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { FormField, Icon, Input } from '@ra-quan/shared/ui';
import { FieldRow } from '../form/field-row';
import { Rows } from '../form/rows';
import { themeForm } from './plan-form';

/** The themes of a plan with their slogans. */
@Component({
  selector: 'rq-themes-section',
  imports: [FieldRow, FormField, Icon, Input, ReactiveFormsModule, TranslocoPipe],
  template: `
    <section id="themes">
      <h2>{{ 'campaigns.themes' | transloco }}</h2>
      @for (theme of themes().controls; track theme; let index = $index) {
        <rq-field-row
          [formGroup]="theme"
          [legend]="'campaigns.form.theme' | transloco: { number: index + 1 }"
          [fresh]="rows.isFresh(theme)"
          (remove)="rows.remove(index, adder)"
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
      } @empty {
        <p class="none">{{ 'campaigns.form.no-themes' | transloco }}</p>
      }
      <button type="button" class="button" #adder (click)="rows.add()">
        <rq-icon name="add" />{{ 'campaigns.form.add-theme' | transloco }}
      </button>
    </section>
  `,
  styleUrl: '../form/_section.scss',
})
export class ThemesSection {
  readonly themes = input.required<FormArray<ReturnType<typeof themeForm>>>();
  protected readonly rows = new Rows(this.themes, themeForm);
}
