import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type StatedCheck, type StatedPreview, statedColumns, statedKindNames, statusNames } from '@ra-quan/figures/model';
import { type FileColumn, type RowFinding } from '@ra-quan/geography/model';
import { formatCount } from '@ra-quan/shared/model';
import { type Column, Crumbs, DataTable, ExportButtons, type ExportFormat, Icon, PageHeader, Toast } from '@ra-quan/shared/ui';
import { CountPipe, LanguageChoice, problemOf } from '@ra-quan/shared/web';
import { StatedClient } from './stated.client';
import { StatedWords } from './stated-words';

/** The server takes no larger body. */
const largestFile = 25 * 1024 * 1024;

/** Why a file need not even be sent, as the end of a text key. */
function faultOf({ name, size }: File): 'file-ending' | 'file-large' | 'file-empty' | undefined {
  if (!/\.(xlsx|csv)$/i.test(name)) return 'file-ending';
  if (size > largestFile) return 'file-large';
  return size === 0 ? 'file-empty' : undefined;
}

/** A file of stated figures: checked first, with every row that is wrong, then imported whole. */
@Component({
  selector: 'rq-stated-import-page',
  imports: [CountPipe, Crumbs, DataTable, ExportButtons, Icon, PageHeader, RouterLink, TranslocoPipe],
  templateUrl: './stated-import-page.html',
  styleUrl: './stated-import-page.scss',
})
export class StatedImportPage {
  private readonly client = inject(StatedClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly words = inject(StatedWords);
  protected readonly language = inject(LanguageChoice).current;

  protected readonly file = signal<File | undefined>(undefined);
  protected readonly fault = signal<{ readonly key: string; readonly name: string } | undefined>(undefined);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly check = signal<StatedCheck | undefined>(undefined);
  protected readonly busy = signal(false);
  /** What was checked can be imported. */
  protected readonly accepted = computed(() => {
    const found = this.check();
    return found !== undefined && found.count > 0 && found.problemCount === 0 && found.lacking.length === 0;
  });

  protected readonly findingColumns = computed<Column<RowFinding>[]>(() => {
    const language = this.language();
    return [
      { key: 'row', label: 'figures.stated.import.row', value: ({ row }) => row, width: '80px' },
      { key: 'column', label: 'figures.stated.import.column', value: ({ column }) => column, width: '140px' },
      { key: 'message', label: 'figures.stated.import.message', value: ({ message }) => message[language] },
    ];
  });
  protected readonly findingKey = ({ row, column, message }: RowFinding) => `${row} ${column} ${message.vi}`;

  protected readonly previewColumns = computed<Column<StatedPreview>[]>(() => {
    const language = this.language();
    return [
      { key: 'row', label: 'figures.stated.import.row', value: ({ row }) => row, width: '64px' },
      { key: 'indicator', label: 'figures.indicator', wraps: true, value: ({ indicatorId }) => this.words.shortIndicator(indicatorId) },
      { key: 'unit', label: 'figures.unit', wraps: true, value: ({ unitPath }) => unitPath },
      { key: 'period', label: 'figures.period', value: (row) => this.words.period(row) },
      { key: 'value', label: 'figures.value', align: 'end', value: (row) => this.words.value(row) },
      { key: 'kind', label: 'figures.stated.kind.label', value: ({ kind }) => statedKindNames[kind][language] },
      { key: 'status', label: 'figures.state-label', value: ({ status }) => statusNames[status][language] },
      { key: 'source', label: 'figures.source', wraps: true, value: ({ source }) => source },
    ];
  });
  protected readonly previewKey = ({ row }: StatedPreview) => row;

  protected readonly fileColumns = Object.values<FileColumn>(statedColumns);
  protected readonly headings = computed<Column<FileColumn>[]>(() => {
    const language = this.language();
    const text = (key: string) => this.transloco.translate(`figures.stated.import.${key}`);
    return [
      { key: 'heading', label: 'figures.stated.import.heading', value: ({ heading }) => heading },
      { key: 'required', label: 'figures.stated.import.required', value: ({ required }) => text(required ? 'yes' : 'no') },
      { key: 'meaning', label: 'figures.stated.import.meaning', value: ({ meaning }) => meaning[language] },
      { key: 'also', label: 'figures.stated.import.also', value: ({ also }) => also.join(', ') },
    ];
  });
  protected readonly headingKey = ({ heading }: FileColumn) => heading;
  protected readonly template = (format: ExportFormat) => this.client.saveTemplate(format);

  protected choose(chosen: HTMLInputElement): void {
    const file = chosen.files?.[0];
    if (!file) return;
    const key = faultOf(file);
    this.fault.set(key && { key, name: file.name });
    this.file.set(key ? undefined : file);
    this.check.set(undefined);
    this.problem.set(undefined);
    // So that the same file can be chosen again after it was corrected.
    chosen.value = '';
    if (!key) void this.look();
  }

  /** Sends the file to be checked. */
  protected look(): Promise<void> {
    return this.with(async (file) => this.check.set(await this.client.check(file)));
  }

  protected commit(): Promise<void> {
    return this.with(async (file) => {
      const { count } = await this.client.import(file);
      await this.router.navigate(['/results/stated']);
      await this.toast.tell(this.transloco.translate('figures.stated.import.done', { count: formatCount(count, this.language()) }));
    });
  }

  private async with(send: (file: File) => Promise<void>): Promise<void> {
    const file = this.file();
    if (!file || this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await send(file);
    } catch (error) {
      this.problem.set(problemOf(error)?.detail ?? '');
    } finally {
      this.busy.set(false);
    }
  }
}
