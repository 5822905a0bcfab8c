import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Unit, kindNames } from '@ra-quan/geography/model';
import { type Day, addDays } from '@ra-quan/shared/model';
import { Cell, type Column, type Crumb, Crumbs, DataTable, LoadProblem, PageHeader, Skeleton } from '@ra-quan/shared/ui';
import { LanguageChoice, answerOf, dayParam, failureOf, urlState } from '@ra-quan/shared/web';
import { GeographyClient } from '../geography.client';
import { ValidityPipe } from '../validity';
import { BoundaryDay } from '../boundary-day/boundary-day';
import { SuccessionGraph } from './succession-graph';
import { SuccessionList } from './succession-list';
import { UnitPeople } from './unit-people';
import { UnitTimeline } from './unit-timeline';

/** One unit: what it is, what it was, what it was made of, what it became, and what stands under it. */
@Component({
  selector: 'rq-unit-page',
  imports: [
    BoundaryDay,
    Cell,
    Crumbs,
    DataTable,
    LoadProblem,
    PageHeader,
    RouterLink,
    Skeleton,
    SuccessionGraph,
    SuccessionList,
    TranslocoPipe,
    UnitPeople,
    UnitTimeline,
    ValidityPipe,
  ],
  templateUrl: './unit-page.html',
  styleUrl: './unit-page.scss',
})
export class UnitPage {
  /** From the address. */
  readonly id = input.required({ transform: numberAttribute });
  private readonly client = inject(GeographyClient);
  private readonly language = inject(LanguageChoice).current;
  private readonly url = urlState({ day: dayParam() });
  /** The boundaries of this day; the unit as it is, or last was, without one. */
  protected readonly asOf = computed(() => this.url.values().day);
  protected readonly resource = this.client.unit(this.id, this.asOf);
  protected readonly unit = answerOf(this.resource);
  protected readonly failure = failureOf(this.resource);

  /** The day the children are of: the one asked for, else today, or the last day of a unit that has ended. */
  private readonly childrenDay = computed(() => {
    const validTo = this.unit()?.validTo;
    return this.asOf() ?? (validTo ? addDays(validTo, -1) : null);
  });
  protected readonly children = this.client.children(() => (this.unit()?.level === 3 ? undefined : this.unit()?.id), this.childrenDay);
  protected readonly under = answerOf(this.children);

  protected readonly above = computed((): Crumb | undefined => {
    const { parentId, path } = this.unit()!;
    const text = path.split(', ').slice(1).join(', ');
    return parentId === null || text === '' ? undefined : { text, link: ['/units', parentId] };
  });
  private readonly steps = computed(() => [...(this.unit()?.predecessors ?? []), ...(this.unit()?.successors ?? [])]);
  protected readonly related = computed(() => this.steps().length > 0);
  protected readonly approximate = computed(() => this.steps().some(({ whole }) => whole === null));
  protected readonly columns = computed<Column<Unit>[]>(() => [
    { key: 'name', label: 'geography.unit' },
    { key: 'code', label: 'geography.code', value: ({ code }) => code, width: '96px' },
    { key: 'kind', label: 'geography.kind', value: (unit) => this.kindOf(unit) },
  ]);
  protected readonly keyOf = ({ id }: Unit) => id;

  protected choose(day: Day | null): void {
    this.url.set({ day });
  }

  protected kindOf({ kind }: Unit): string {
    return kindNames[kind][this.language()];
  }
}
