import { Component, computed, effect, inject, input, numberAttribute, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { fileKindNames, hiddenWishes, type FileRead, type HiddenWish } from '@ra-quan/geography/model';
import { formatDay } from '@ra-quan/shared/model';
import { Confirm, Icon, LoadProblem, PageHeader, Skeleton, StatusChip } from '@ra-quan/shared/ui';
import { CountPipe, LanguageChoice, answerOf, failureOf, problemOf } from '@ra-quan/shared/web';
import { CatalogueClient } from '../catalogue.client';
import { CatalogueViews } from '../catalogue-views';
import { ChangeReportView } from '../changes/change-report';
import { effectSentence } from '../changes/effect-words';
import { stateTones } from './import-file';
import { ImportProblems } from './import-problems';

/** How long after an answer a running import is asked for again, in milliseconds. */
const pause = 500;

/** One file on its way into the catalogue: its check, what it would change, and the decision. */
@Component({
  selector: 'rq-import-page',
  imports: [
    CatalogueViews,
    ChangeReportView,
    CountPipe,
    Icon,
    ImportProblems,
    LoadProblem,
    PageHeader,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './import-page.html',
  styleUrl: './imports.scss',
})
export class ImportPage {
  /** From the address. */
  readonly id = input.required({ transform: numberAttribute });
  private readonly client = inject(CatalogueClient);
  private readonly confirm = inject(Confirm);
  private readonly transloco = inject(TranslocoService);
  protected readonly language = inject(LanguageChoice).current;

  protected readonly resource = this.client.importOf(this.id);
  protected readonly file = answerOf(this.resource);
  protected readonly failure = failureOf(this.resource);
  protected readonly running = computed(() => ['checking', 'committing'].includes(this.file()?.state ?? ''));
  protected readonly problem = signal<string | undefined>(undefined);
  /** Why it failed as a whole; a file whose process died failed without a word of its own. */
  protected readonly why = computed(() => {
    const file = this.file();
    this.language();
    return (
      file?.problem?.detail ?? (file?.state === 'failed' ? this.transloco.translate('geography.catalogue.imports.broke-off') : undefined)
    );
  });
  protected readonly tones = stateTones;
  protected readonly wishes = hiddenWishes;
  /** Hidden rows and columns that the check found, where nobody said yet what becomes of them. */
  protected readonly hiddenAsked = computed(() => {
    const file = this.file();
    return file?.state === 'refused' ? (file.report?.hiddenAsked ?? 0) : 0;
  });
  protected readonly subtitle = computed(() => {
    const file = this.file();
    if (!file) return '';
    const { on, decree } = file.options;
    return [fileKindNames[file.kind][this.language()], formatDay(on), decree].filter(Boolean).join(' · ');
  });
  /** What the import changes, in words; empty where it changes nothing. */
  protected readonly changes = computed(() => {
    const change = this.file()?.report?.change;
    return change ? effectSentence(change, this.language()) : '';
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.running() || this.resource.isLoading()) return;
      const timer = setTimeout(() => this.resource.reload(), pause);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** «Sheet1», dòng 3–4 */
  protected headingPlace({ sheet, headingFirst, headingLast }: FileRead): string {
    const rows = headingFirst === headingLast ? String(headingFirst) : `${headingFirst}–${headingLast}`;
    const row = this.transloco.translate('geography.catalogue.imports.heading-row', { rows });
    return sheet === null ? row : `«${sheet}», ${row}`;
  }

  protected async save(): Promise<void> {
    const failure = await this.client.saveChecked(this.id()).end;
    this.problem.set(failure === undefined ? undefined : `${this.transloco.translate('ui.export.failed')} ${failure}`);
  }

  protected async commit(): Promise<void> {
    const text = (key: string) =>
      this.transloco.translate(`geography.catalogue.imports.${key}`, { name: this.file()?.fileName, counts: this.changes() });
    const agreed = await this.confirm.ask({ title: text('confirm-title'), text: text('confirm-text'), action: text('commit') });
    if (agreed) await this.send(this.client.commit(this.id()));
  }

  protected answer(hidden: HiddenWish): Promise<void> {
    return this.send(this.client.answer(this.id(), hidden));
  }

  protected cancel(): Promise<void> {
    return this.send(this.client.cancel(this.id()));
  }

  private async send(request: Promise<unknown>): Promise<void> {
    this.problem.set(undefined);
    try {
      await request;
    } catch (error) {
      this.problem.set(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
    this.resource.reload();
  }
}
