import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type UnitDetail, type UnitKind, kindNames } from '@ra-quan/geography/model';
import { DayPipe, LanguageChoice } from '@ra-quan/shared/web';
import { ValidityPipe } from '../validity';
import { type UnitChange, momentsOf } from './unit-changes';

/** The life of one unit, day by day: how it began, what changed by which document, and how it ended. */
@Component({
  selector: 'rq-unit-timeline',
  imports: [DayPipe, TranslocoPipe, ValidityPipe],
  templateUrl: './unit-timeline.html',
  styleUrl: './unit-timeline.scss',
})
export class UnitTimeline {
  private readonly language = inject(LanguageChoice).current;
  readonly unit = input.required<UnitDetail>();
  protected readonly moments = computed(() => momentsOf(this.unit()));

  protected kindOf(kind: UnitKind): string {
    return kindNames[kind][this.language()];
  }

  protected words({ what }: UnitChange, value: string | null): string {
    return what === 'kind' ? this.kindOf(value as UnitKind) : (value ?? '–');
  }
}
