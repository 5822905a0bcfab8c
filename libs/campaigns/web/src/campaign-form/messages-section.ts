import { Component, input } from '@angular/core';
import { type FormArray, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { FormField, Icon, Input } from '@ra-quan/shared/ui';
import { FieldRow } from '../form/field-row';
import { Rows } from '../form/rows';
import { messageForm } from './plan-form';

/** The messages of a plan with the audiences they are for. */
@Component({
  selector: 'rq-messages-section',
  imports: [FieldRow, FormField, Icon, Input, ReactiveFormsModule, TranslocoPipe],
  template: `
    <section id="messages">
      <h2>{{ 'campaigns.messages' | transloco }}</h2>
      @for (message of messages().controls; track message; let index = $index) {
        <rq-field-row
          [formGroup]="message"
          [legend]="'campaigns.form.message' | transloco: { number: index + 1 }"
          [fresh]="rows.isFresh(message)"
          (remove)="rows.remove(index, adder)"
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
      } @empty {
        <p class="none">{{ 'campaigns.form.no-messages' | transloco }}</p>
      }
      <button type="button" class="button" #adder (click)="rows.add()">
        <rq-icon name="add" />{{ 'campaigns.form.add-message' | transloco }}
      </button>
    </section>
  `,
  styleUrl: '../form/_section.scss',
})
export class MessagesSection {
  readonly messages = input.required<FormArray<ReturnType<typeof messageForm>>>();
  protected readonly rows = new Rows(this.messages, messageForm);
}
