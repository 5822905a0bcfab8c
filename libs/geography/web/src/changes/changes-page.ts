import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CatalogueChange } from '@ra-quan/geography/model';
import { formatDay } from '@ra-quan/shared/model';
import { Cell, type Column, Confirm, Icon, ListPage, Toast } from '@ra-quan/shared/ui';
import { InstantPipe, LanguageChoice, listOf, numberParam, problemOf, urlState } from '@ra-quan/shared/web';
import { CatalogueClient } from '../catalogue.client';
import { CatalogueViews } from '../catalogue-views';
import { effectSentence } from './effect-words';

/** What was changed in the catalogue, the newest first; the last change can be undone. */
@Component({
  selector: 'rq-changes-page',
  imports: [CatalogueViews, Cell, Icon, InstantPipe, ListPage, RouterLink, TranslocoPipe],
  templateUrl: './changes-page.html',
  styleUrl: './changes.scss',
})
export class ChangesPage {
  private readonly client = inject(CatalogueClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;

  protected readonly url = urlState({ page: numberParam(1), size: numberParam(50) });
  protected readonly list = listOf(this.client.changes(this.url.values), this.url);
  protected readonly columns = computed<Column<CatalogueChange>[]>(() => [
    { key: 'effectiveOn', label: 'geography.catalogue.changes.day', value: ({ effectiveOn }) => formatDay(effectiveOn) },
    { key: 'what', label: 'geography.catalogue.changes.what' },
    { key: 'result', label: 'geography.catalogue.changes.result', value: this.wordsOf },
    { key: 'by', label: 'geography.catalogue.changes.by' },
    { key: 'actions', label: 'geography.catalogue.changes.actions' },
  ]);
  protected readonly keyOf = ({ id }: CatalogueChange) => id;
  private readonly wordsOf = ({ report }: CatalogueChange) =>
    effectSentence(report, this.language()) || this.transloco.translate('geography.catalogue.changes.nothing');

  protected async undo(change: CatalogueChange): Promise<void> {
    const text = (key: string) =>
      this.transloco.translate(`geography.catalogue.changes.${key}`, { title: change.title, counts: this.wordsOf(change) });
    const agreed = await this.confirm.ask({ title: text('undo-title'), text: text('undo-text'), action: text('undo'), danger: true });
    if (!agreed) return;
    try {
      await this.client.undo(change.id);
      await this.toast.tell(text('undo-done'));
    } catch (error) {
      await this.toast.warn(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
    this.list.reload();
  }
}
