import { Component, input } from '@angular/core';
import { type FormArray, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { waveKinds } from '@ra-quan/campaigns/model';
import { DateInput, FieldRow, FormField, Input, RowList, Rows } from '@ra-quan/shared/ui';
import { waveForm } from './plan-form';

/** The waves of a plan. */
@Component({
  selector: 'rq-waves-section',
  imports: [DateInput, FieldRow, FormField, Input, ReactiveFormsModule, RowList, TranslocoPipe],
  template: `
    <rq-row-list
      id="waves"
      [heading]="'campaigns.waves' | transloco"
      [addLabel]="'campaigns.form.add-wave' | transloco"
      [none]="waves().length > 0 ? undefined : ('campaigns.form.no-waves' | transloco)"
      (add)="rows.add()"
      #list
    >
      @for (wave of waves().controls; track wave; let index = $index) {
        <rq-field-row
          [formGroup]="wave"
          [legend]="'campaigns.form.wave' | transloco: { number: index + 1 }"
          [fresh]="rows.isFresh(wave)"
          (remove)="rows.remove(index, list)"
        >
          <rq-form-field class="half" [label]="'campaigns.wave-name' | transloco"
            ><input rqInput formControlName="name" autocomplete="off"
          /></rq-form-field>
          <rq-form-field class="half" [label]="'campaigns.wave-name-en' | transloco"
            ><input rqInput formControlName="nameEn" lang="en" autocomplete="off"
          /></rq-form-field>
          <rq-form-field [label]="'campaigns.wave-kind' | transloco">
            <select rqInput formControlName="kind">
              @for (kind of kinds; track kind) {
                <option [value]="kind">{{ 'campaigns.kind.' + kind | transloco }}</option>
              }
            </select>
          </rq-form-field>
          <rq-form-field [label]="'campaigns.form.first-day' | transloco"><rq-date-input formControlName="from" /></rq-form-field>
          <rq-form-field [label]="'campaigns.form.last-day' | transloco"><rq-date-input formControlName="to" /></rq-form-field>
        </rq-field-row>
      }
    </rq-row-list>
  `,
})
export class WavesSection {
  readonly waves = input.required<FormArray<ReturnType<typeof waveForm>>>();
  protected readonly rows = new Rows(this.waves, waveForm);
  protected readonly kinds = waveKinds;
}
