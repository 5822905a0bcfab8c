import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CatalogueImport, fileKindNames } from '@ra-quan/geography/model';
import { formatDay } from '@ra-quan/shared/model';
import { Cell, type Column, ListPage, StatusChip } from '@ra-quan/shared/ui';
import { LanguageChoice, formatInstant, listOf } from '@ra-quan/shared/web';
import { CatalogueClient } from '../catalogue.client';
import { CatalogueViews } from '../catalogue-views';
import { stateTones } from './import-file';
import { ImportForm } from './import-form';

/** Takes a file for the catalogue, and lists the former ones. */
@Component({
  selector: 'rq-imports-page',
  imports: [CatalogueViews, Cell, ImportForm, ListPage, RouterLink, StatusChip, TranslocoPipe],
  templateUrl: './imports-page.html',
  styleUrl: './imports.scss',
})
export class ImportsPage {
  private readonly language = inject(LanguageChoice).current;
  protected readonly list = listOf(inject(CatalogueClient).imports());
  protected readonly tones = stateTones;
  protected readonly columns = computed<Column<CatalogueImport>[]>(() => {
    const language = this.language();
    return [
      { key: 'file', label: 'geography.catalogue.imports.file-name' },
      { key: 'kind', label: 'geography.catalogue.imports.kind', value: ({ kind }) => fileKindNames[kind][language] },
      { key: 'on', label: 'geography.catalogue.imports.day', value: ({ options }) => formatDay(options.on) },
      { key: 'state', label: 'geography.catalogue.imports.state-label' },
      { key: 'by', label: 'geography.catalogue.imports.by', value: ({ madeBy }) => madeBy },
      { key: 'at', label: 'geography.catalogue.imports.at', value: ({ madeAt }) => formatInstant(madeAt) },
    ];
  });
  protected readonly keyOf = ({ id }: CatalogueImport) => id;
}
