import { Component, input } from '@angular/core';
import { type FormArray, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { FieldRow, FormField, Input, RowList, Rows } from '@ra-quan/shared/ui';
import { teamForm } from './event-form';

/** The parade teams of a ceremony. */
@Component({
  selector: 'rq-teams-section',
  imports: [FieldRow, FormField, Input, ReactiveFormsModule, RowList, TranslocoPipe],
  template: `
    <rq-row-list
      [heading]="'launch-events.teams' | transloco"
      [addLabel]="'launch-events.form.add-team' | transloco"
      (add)="rows.add()"
      #list
    >
      @for (team of teams().controls; track team; let index = $index) {
        <rq-field-row
          [formGroup]="team"
          [legend]="'launch-events.form.team' | transloco: { number: index + 1 }"
          [fresh]="rows.isFresh(team)"
          (remove)="rows.remove(index, list)"
        >
          <rq-form-field class="half" [label]="'launch-events.team-name' | transloco">
            <input rqInput formControlName="name" autocomplete="off" />
          </rq-form-field>
          <rq-form-field class="count" [label]="'launch-events.people' | transloco">
            <input rqInput class="number" formControlName="people" inputmode="numeric" autocomplete="off" />
          </rq-form-field>
          <rq-form-field class="count" [label]="'launch-events.vehicles' | transloco">
            <input rqInput class="number" formControlName="vehicles" inputmode="numeric" autocomplete="off" />
          </rq-form-field>
        </rq-field-row>
      }
    </rq-row-list>
  `,
})
export class TeamsSection {
  readonly teams = input.required<FormArray<ReturnType<typeof teamForm>>>();
  protected readonly rows = new Rows(this.teams, () => teamForm());
}
