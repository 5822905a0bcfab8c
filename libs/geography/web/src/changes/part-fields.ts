import { Component, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { type UnitKind, kindNames, unitKinds } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';
import { FormField, Input } from '@ra-quan/shared/ui';
import { LanguageChoice } from '@ra-quan/shared/web';
import { UnitPicker } from '../unit-picker/unit-picker';
import type { PartGroup } from './order-form';

/** What one unit becomes: the fields that the kind of change asks for. */
@Component({
  selector: 'rq-part-fields',
  imports: [FormField, Input, ReactiveFormsModule, TranslocoPipe, UnitPicker],
  template: `
    <ng-container [formGroup]="part()">
      @if (part().controls.name.enabled) {
        <rq-form-field
          [label]="'geography.catalogue.changes.name' | transloco"
          [hint]="'geography.catalogue.changes.name-hint' | transloco"
        >
          <input rqInput formControlName="name" autocomplete="off" spellcheck="false" maxlength="120" />
        </rq-form-field>
      }
      @if (part().controls.code.enabled) {
        <rq-form-field
          [label]="'geography.catalogue.changes.code' | transloco"
          [hint]="'geography.catalogue.changes.code-hint' | transloco"
        >
          <input rqInput formControlName="code" autocomplete="off" inputmode="numeric" maxlength="5" />
        </rq-form-field>
      }
      @if (part().controls.kind.enabled) {
        <rq-form-field [label]="'geography.catalogue.changes.unit-kind' | transloco">
          <select rqInput formControlName="kind">
            <option value="">{{ 'geography.catalogue.changes.kind-of-name' | transloco }}</option>
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ nameOf(kind) }}</option>
            }
          </select>
        </rq-form-field>
      }
      @if (part().controls.parentId.enabled) {
        <rq-form-field
          [label]="'geography.catalogue.changes.parent' | transloco"
          [hint]="'geography.catalogue.changes.parent-hint' | transloco"
        >
          <rq-unit-picker formControlName="parentId" [asOf]="day()" />
        </rq-form-field>
      }
      @if (part().controls.share.enabled) {
        <rq-form-field
          [label]="'geography.catalogue.changes.share' | transloco"
          [hint]="'geography.catalogue.changes.share-hint' | transloco"
        >
          <input rqInput formControlName="share" autocomplete="off" inputmode="decimal" maxlength="10" />
        </rq-form-field>
      }
    </ng-container>
  `,
})
export class PartFields {
  readonly part = input.required<PartGroup>();
  /** The day on which it is so. */
  readonly day = input<Day | null>(null);
  private readonly language = inject(LanguageChoice).current;
  protected readonly kinds = unitKinds.filter((kind) => kind !== 'nation');

  protected nameOf(kind: UnitKind): string {
    return kindNames[kind][this.language()];
  }
}
