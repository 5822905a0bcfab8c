import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Succession, type Unit, kindNames } from '@ra-quan/geography/model';
import { type Day, addDays, isDay } from '@ra-quan/shared/model';
import { Cell, type Column, DataTable, LoadProblem, PageHeader, Skeleton } from '@ra-quan/shared/ui';
import { LanguageChoice, problemOf } from '@ra-quan/shared/web';
import { GeographyClient } from '../geography.client';
import { ValidityPipe } from '../validity';
import { SuccessionList } from './succession-list';

/** One unit: what it is, what it was, what it was made of, what it became, and what stands under it. */
@Component({
  selector: 'rq-unit-page',
  imports: [Cell, DataTable, LoadProblem, PageHeader, RouterLink, Skeleton, SuccessionList, TranslocoPipe, ValidityPipe],
  templateUrl: './unit-page.html',
  styleUrl: './unit-page.scss',
})
export class UnitPage {
  /** From the address. */
  readonly id = input.required({ transform: numberAttribute });
  /** From the address: the map of this day. */
  readonly day = input<string>();

  private readonly client = inject(GeographyClient);
  private readonly language = inject(LanguageChoice).current;
  private readonly asOf = computed<Day | null>(() => (isDay(this.day()) ? (this.day() as Day) : null));
  protected readonly resource = this.client.unit(this.id, this.asOf);
  protected readonly unit = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly problem = computed(() => problemOf(this.resource.error())?.detail);

  /** The day the children are of: the one asked for, else today, or the last day of a unit that has ended. */
  private readonly childrenDay = computed(() => {
    const validTo = this.unit()?.validTo;
    return this.asOf() ?? (validTo ? addDays(validTo, -1) : null);
  });
  protected readonly children = this.client.children(() => (this.unit()?.level === 3 ? undefined : this.unit()?.id), this.childrenDay);
  protected readonly under = computed(() => (this.children.hasValue() ? this.children.value() : undefined));

  /** Names of the units above, from the country down. */
  protected readonly above = computed(() => (this.unit()?.path.split(', ') ?? []).slice(1).reverse());
  protected readonly approximate = computed(() =>
    [...(this.unit()?.predecessors ?? []), ...(this.unit()?.successors ?? [])].some(unknownExtent),
  );
  protected readonly columns = computed<Column<Unit>[]>(() => [
    { key: 'name', label: 'geography.unit' },
    { key: 'code', label: 'geography.code', value: ({ code }) => code, width: '96px' },
    { key: 'kind', label: 'geography.kind', value: (unit) => this.kindOf(unit) },
  ]);
  protected readonly keyOf = ({ id }: Unit) => id;

  protected kindOf({ kind }: Unit): string {
    return kindNames[kind][this.language()];
  }
}

const unknownExtent = ({ whole }: Succession): boolean => whole === null;
