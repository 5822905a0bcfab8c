import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type UnitDetail, type UnitPopulation, personGroups } from '@ra-quan/geography/model';
import { formatCount, formatDay } from '@ra-quan/shared/model';
import { type Column, DataTable } from '@ra-quan/shared/ui';
import { LanguageChoice } from '@ra-quan/shared/web';

/** How many people live in a unit, by group, and which SI office serves it; nothing where neither is known. */
@Component({
  selector: 'rq-unit-people',
  imports: [DataTable, TranslocoPipe],
  template: `
    @if (unit().office; as office) {
      <p>
        <span class="soft">{{ 'geography.catalogue.unit.office' | transloco }}:</span> {{ office.name }}
        <span class="soft">({{ office.code }})</span>
      </p>
    }
    @if (unit().populations.length > 0) {
      <section aria-labelledby="people">
        <h2 id="people">{{ 'geography.catalogue.unit.population' | transloco }}</h2>
        <rq-data-table
          [caption]="'geography.catalogue.unit.population' | transloco"
          [columns]="columns()"
          [rows]="unit().populations"
          [rowKey]="keyOf"
        />
      </section>
    }
  `,
  styleUrl: './unit-page.scss',
})
export class UnitPeople {
  readonly unit = input.required<UnitDetail>();
  private readonly language = inject(LanguageChoice).current;
  private readonly transloco = inject(TranslocoService);
  protected readonly columns = computed<Column<UnitPopulation>[]>(() => {
    const language = this.language();
    return [
      { key: 'group', label: 'geography.catalogue.unit.group', value: ({ group }) => personGroups[group][language] },
      {
        key: 'persons',
        label: 'geography.catalogue.unit.persons',
        align: 'end',
        // A small group could be recognised, so the server does not say its size.
        value: ({ persons }) =>
          persons === null ? this.transloco.translate('geography.catalogue.unit.too-small') : formatCount(persons, language),
      },
      { key: 'countedOn', label: 'geography.catalogue.unit.counted-on', value: ({ countedOn }) => formatDay(countedOn) },
    ];
  });
  protected readonly keyOf = ({ group }: UnitPopulation) => group;
}
