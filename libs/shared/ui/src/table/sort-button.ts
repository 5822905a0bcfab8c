import { Component, input, output } from '@angular/core';
import { Icon } from '../icon/icon';

const signs = { ascending: 'up', descending: 'down', none: 'sort' } as const;

/** The heading of a column that can be sorted by. */
@Component({
  selector: 'rq-sort-button',
  imports: [Icon],
  template: `
    <button type="button" (click)="chosen.emit()">
      {{ heading() }} <rq-icon [class.unsorted]="direction() === 'none'" [name]="signs[direction()]" [size]="14" />
    </button>
  `,
  styles: `
    button {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      margin: 0 -6px;
      padding: 4px 6px;
      border: 0;
      border-radius: 4px;
      font: inherit;
      color: inherit;
      background: none;
      cursor: pointer;
    }
    .unsorted {
      opacity: 0.45;
    }
  `,
})
export class SortButton {
  readonly heading = input.required<string>();
  readonly direction = input.required<keyof typeof signs>();
  readonly chosen = output();
  protected readonly signs = signs;
}
