import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** How a list leaves the product. */
export type ExportFormat = 'xlsx' | 'csv';

const formats: readonly ExportFormat[] = ['xlsx', 'csv'];

/** The list as a file, one button a format. */
@Component({
  selector: 'rq-export-buttons',
  imports: [Icon, TranslocoPipe],
  template: `
    @for (format of formats; track format) {
      <button type="button" class="button" [class.small]="small()" [disabled]="disabled()" (click)="chosen.emit(format)">
        <rq-icon name="download" [size]="small() ? 16 : 20" />{{ text() ? (text() | transloco: { format: '.' + format }) : '.' + format }}
      </button>
    }
  `,
  styles: ':host { display: contents; }',
})
export class ExportButtons {
  /** Text key with the parameter `format`; without it a button says the ending of the file. */
  readonly text = input<string>();
  readonly small = input(false);
  readonly disabled = input(false);
  readonly chosen = output<ExportFormat>();
  protected readonly formats = formats;
}
