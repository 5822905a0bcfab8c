import { Component, input } from '@angular/core';
import { type FormArray, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { FieldRow, Rows } from '@ra-quan/campaigns/web';
import { siteKinds } from '@ra-quan/launch-events/model';
import { FormField, Icon, Input } from '@ra-quan/shared/ui';
import { siteForm } from './event-form';

/** The sites of a ceremony: where people meet, and places connected by video. */
@Component({
  selector: 'rq-sites-section',
  imports: [FieldRow, FormField, Icon, Input, ReactiveFormsModule, TranslocoPipe],
  template: `
    <section>
      <h2>{{ 'launch-events.sites' | transloco }}</h2>
      @for (site of sites().controls; track site; let index = $index) {
        <rq-field-row
          [formGroup]="site"
          [legend]="'launch-events.form.site' | transloco: { number: index + 1 }"
          [fresh]="rows.isFresh(site)"
          (remove)="rows.remove(index, adder)"
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
      <button type="button" class="button" #adder (click)="rows.add()">
        <rq-icon name="add" />{{ 'launch-events.form.add-site' | transloco }}
      </button>
    </section>
  `,
  styleUrl: './_section.scss',
})
export class SitesSection {
  readonly sites = input.required<FormArray<ReturnType<typeof siteForm>>>();
  protected readonly rows = new Rows(this.sites, () => siteForm());
  protected readonly kinds = siteKinds;
}
