import { Component, input } from '@angular/core';
import { type FormArray, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { siteKinds } from '@ra-quan/launch-events/model';
import { FieldRow, FormField, Input, RowList, Rows } from '@ra-quan/shared/ui';
import { siteForm } from './event-form';

/** The sites of a ceremony: where people meet, and places connected by video. */
@Component({
  selector: 'rq-sites-section',
  imports: [FieldRow, FormField, Input, ReactiveFormsModule, RowList, TranslocoPipe],
  template: `
    <rq-row-list
      [heading]="'launch-events.sites' | transloco"
      [addLabel]="'launch-events.form.add-site' | transloco"
      (add)="rows.add()"
      #list
    >
      @for (site of sites().controls; track site; let index = $index) {
        <rq-field-row
          [formGroup]="site"
          [legend]="'launch-events.form.site' | transloco: { number: index + 1 }"
          [fresh]="rows.isFresh(site)"
          (remove)="rows.remove(index, list)"
        >
          <rq-form-field class="half" [label]="'launch-events.site-name' | transloco">
            <input rqInput formControlName="name" autocomplete="off" />
          </rq-form-field>
          <rq-form-field [label]="'launch-events.site-kind-label' | transloco">
            <select rqInput formControlName="kind">
              @for (kind of kinds; track kind) {
                <option [value]="kind">{{ 'launch-events.site-kind.' + kind | transloco }}</option>
              }
            </select>
          </rq-form-field>
        </rq-field-row>
      }
    </rq-row-list>
  `,
})
export class SitesSection {
  readonly sites = input.required<FormArray<ReturnType<typeof siteForm>>>();
  protected readonly rows = new Rows(this.sites, () => siteForm());
  protected readonly kinds = siteKinds;
}
