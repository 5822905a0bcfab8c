import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type FileColumn, type FileKind, fileColumns } from '@ra-quan/geography/model';
import { type Column, DataTable, ExportButtons, type ExportFormat } from '@ra-quan/shared/ui';
import { LanguageChoice } from '@ra-quan/shared/web';
import { CatalogueClient } from '../catalogue.client';

/** The documented columns of one kind of file, and the template that has them. */
@Component({
  selector: 'rq-file-columns',
  imports: [DataTable, ExportButtons, TranslocoPipe],
  template: `
    <h2>{{ 'geography.catalogue.imports.columns' | transloco }}</h2>
    <rq-data-table [caption]="'geography.catalogue.imports.columns' | transloco" [columns]="columns()" [rows]="rows()" [rowKey]="keyOf">
      <rq-export-buttons export text="geography.catalogue.imports.template" [small]="true" [save]="save" />
    </rq-data-table>
  `,
  styleUrl: './imports.scss',
})
export class FileColumns {
  readonly kind = input.required<FileKind>();
  private readonly client = inject(CatalogueClient);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;

  protected readonly rows = computed(() => Object.values<FileColumn>(fileColumns[this.kind()]));
  protected readonly columns = computed<Column<FileColumn>[]>(() => {
    const language = this.language();
    return [
      { key: 'heading', label: 'geography.catalogue.imports.heading', value: ({ heading }) => heading },
      {
        key: 'required',
        label: 'geography.catalogue.imports.required',
        value: ({ required }) => this.transloco.translate(`geography.catalogue.imports.${required ? 'yes' : 'no'}`),
      },
      { key: 'meaning', label: 'geography.catalogue.imports.meaning', value: ({ meaning }) => meaning[language] },
      { key: 'also', label: 'geography.catalogue.imports.also', value: ({ also }) => also.join(', ') || null },
    ];
  });
  protected readonly keyOf = ({ heading }: FileColumn) => heading;

  protected readonly save = (format: ExportFormat) => this.client.saveTemplate(this.kind(), format);
}
