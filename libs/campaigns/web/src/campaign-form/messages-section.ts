import { Component, input } from '@angular/core';
import { type FormArray, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { FieldRow, FormField, Input, RowList, Rows } from '@ra-quan/shared/ui';
import { messageForm } from './plan-form';

/** The messages of a plan with the audiences they are for. */
@Component({
  selector: 'rq-messages-section',
  imports: [FieldRow, FormField, Input, ReactiveFormsModule, RowList, TranslocoPipe],
  template: `
    <rq-row-list
      id="messages"
      [heading]="'campaigns.messages' | transloco"
      [addLabel]="'campaigns.form.add-message' | transloco"
      [none]="messages().length > 0 ? undefined : ('campaigns.form.no-messages' | transloco)"
      (add)="rows.add()"
      #list
    >
      @for (message of messages().controls; track message; let index = $index) {
        <rq-field-row
          [formGroup]="message"
          [legend]="'campaigns.form.message' | transloco: { number: index + 1 }"
          [fresh]="rows.isFresh(message)"
          (remove)="rows.remove(index, list)"
        >
          <rq-form-field class="wide" [label]="'campaigns.pillar' | transloco"
            ><input rqInput formControlName="pillar" autocomplete="off"
          /></rq-form-field>
          <rq-form-field class="half" [label]="'campaigns.message' | transloco">
            <textarea rqInput rows="3" formControlName="text"></textarea>
          </rq-form-field>
          <rq-form-field class="half" [label]="'campaigns.audiences' | transloco" [hint]="'campaigns.form.line-each' | transloco">
            <textarea rqInput rows="3" formControlName="audiences"></textarea>
          </rq-form-field>
        </rq-field-row>
      }
    </rq-row-list>
  `,
})
export class MessagesSection {
  readonly messages = input.required<FormArray<ReturnType<typeof messageForm>>>();
  protected readonly rows = new Rows(this.messages, messageForm);
}
