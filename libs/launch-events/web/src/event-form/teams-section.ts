import { Component, input } from '@angular/core';
import { type FormArray, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { FieldRow, Rows } from '@ra-quan/campaigns/web';
import { FormField, Icon, Input } from '@ra-quan/shared/ui';
import { teamForm } from './event-form';

/** The parade teams of a ceremony. */
@Component({
  selector: 'rq-teams-section',
  imports: [FieldRow, FormField, Icon, Input, ReactiveFormsModule, TranslocoPipe],
  template: `
    <section>
      <h2>{{ 'launch-events.teams' | transloco }}</h2>
      @for (team of teams().controls; track team; let index = $index) {
        <rq-field-row
          [formGroup]="team"
          [legend]="'launch-events.form.team' | transloco: { number: index + 1 }"
          [fresh]="rows.isFresh(team)"
          (remove)="rows.remove(index, adder)"
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
      <button type="button" class="button" #adder (click)="rows.add()">
        <rq-icon name="add" />{{ 'launch-events.form.add-team' | transloco }}
      </button>
    </section>
  `,
  styleUrl: './_section.scss',
})
export class TeamsSection {
  readonly teams = input.required<FormArray<ReturnType<typeof teamForm>>>();
  protected readonly rows = new Rows(this.teams, () => teamForm());
}
