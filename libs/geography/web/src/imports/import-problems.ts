import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportReport, RowFinding } from '@ra-quan/geography/model';
import { type Column, DataTable } from '@ra-quan/shared/ui';
import { CountPipe, LanguageChoice } from '@ra-quan/shared/web';

/** The rows of a file that stand in the way of its import. */
@Component({
  selector: 'rq-import-problems',
  imports: [CountPipe, DataTable, TranslocoPipe],
  template: `
    @let title = 'geography.catalogue.imports.problems' | transloco: { count: (report().problemCount | rqCount) };
    <h2>{{ title }}</h2>
    @if (report().problemCount > report().problems.length) {
      <p class="soft">{{ 'geography.catalogue.imports.problems-first' | transloco: { shown: (report().problems.length | rqCount) } }}</p>
    }
    <rq-data-table [caption]="title" [columns]="columns()" [rows]="report().problems" [rowKey]="keyOf" />
  `,
  styleUrl: './imports.scss',
})
export class ImportProblems {
  readonly report = input.required<ImportReport>();
  private readonly language = inject(LanguageChoice).current;
  protected readonly columns = computed<Column<RowFinding>[]>(() => {
    const language = this.language();
    return [
      { key: 'row', label: 'geography.catalogue.imports.row', value: ({ row }) => row, width: '80px' },
      { key: 'column', label: 'geography.catalogue.imports.column', value: ({ column }) => column },
      { key: 'message', label: 'geography.catalogue.imports.message', value: ({ message }) => message[language] },
    ];
  });
  protected readonly keyOf = ({ row, column, message }: RowFinding) => `${row} ${column} ${message.vi}`;
}
