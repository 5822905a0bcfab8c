import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfficeListed } from '@ra-quan/geography/model';
import { formatCount } from '@ra-quan/shared/model';
import { type Column, ListPage } from '@ra-quan/shared/ui';
import { LanguageChoice, listOf, numberParam, textParam, urlState } from '@ra-quan/shared/web';
import { CatalogueClient } from '../catalogue.client';
import { CatalogueViews } from '../catalogue-views';

/** The local SI offices, and how many communes each serves today. */
@Component({
  selector: 'rq-offices-page',
  imports: [CatalogueViews, ListPage, TranslocoPipe],
  templateUrl: './offices-page.html',
})
export class OfficesPage {
  private readonly language = inject(LanguageChoice).current;
  protected readonly url = urlState({ q: textParam(), page: numberParam(1), size: numberParam(50) });
  protected readonly list = listOf(inject(CatalogueClient).offices(this.url.values), this.url);
  protected readonly columns = computed<Column<OfficeListed>[]>(() => {
    const language = this.language();
    return [
      { key: 'name', label: 'geography.catalogue.offices.name', value: ({ name }) => name },
      { key: 'code', label: 'geography.catalogue.offices.code', value: ({ code }) => code, width: '96px' },
      { key: 'provinces', label: 'geography.catalogue.offices.provinces', value: ({ provinces }) => provinces },
      {
        key: 'communes',
        label: 'geography.catalogue.offices.communes',
        value: ({ communes }) => formatCount(communes, language),
        align: 'end',
      },
    ];
  });
  protected readonly keyOf = ({ code }: OfficeListed) => code;
}
