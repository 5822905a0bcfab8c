import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { formatDecimal, type Language } from '@ra-quan/shared/model';
import { Icon } from '../icon/icon';
import type { Download } from './download';

/** How a list leaves the product. */
export type ExportFormat = 'xlsx' | 'csv';

const formats: readonly ExportFormat[] = ['xlsx', 'csv'];
const megabyte = 1_000_000;

/** The list as a file, one button a format; how much of it has come, a way to leave it, and why it did not come. */
@Component({
  selector: 'rq-export-buttons',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (failure() !== undefined) {
      <p role="alert">{{ 'ui.export.failed' | transloco }} {{ failure() }}</p>
    }
    @if (running()) {
      <p role="status">{{ 'ui.export.coming' | transloco: { megabytes: come() } }}</p>
      <button type="button" class="button" [class.small]="small()" (click)="running()?.cancel()">
        <rq-icon name="close" [size]="small() ? 16 : 20" />{{ 'ui.cancel' | transloco }}
      </button>
    } @else {
      @for (format of formats; track format) {
        <button type="button" class="button" [class.small]="small()" [disabled]="disabled()" (click)="begin(format)">
          <rq-icon name="download" [size]="small() ? 16 : 20" />{{ text() ? (text() | transloco: { format: '.' + format }) : '.' + format }}
        </button>
      }
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    p {
      margin: 0;
      align-self: center;
    }
    [role='alert'] {
      color: var(--danger);
    }
    [role='status'] {
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class ExportButtons {
  /** Text key with the parameter `format`; without it a button says the ending of the file. */
  readonly text = input<string>();
  readonly small = input(false);
  readonly disabled = input(false);
  /** Begins to bring the file; `undefined` where there is nothing to bring. */
  readonly save = input.required<(format: ExportFormat) => Download | undefined>();

  private readonly transloco = inject(TranslocoService);
  protected readonly formats = formats;
  protected readonly running = signal<Download | undefined>(undefined);
  protected readonly failure = signal<string | undefined>(undefined);
  protected readonly come = computed(() =>
    formatDecimal((this.running()?.bytes() ?? 0) / megabyte, this.transloco.getActiveLang() as Language),
  );

  protected async begin(format: ExportFormat): Promise<void> {
    const download = this.save()(format);
    this.running.set(download);
    this.failure.set(undefined);
    this.failure.set(await download?.end);
    this.running.set(undefined);
  }
}
