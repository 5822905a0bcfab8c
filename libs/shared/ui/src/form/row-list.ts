import { Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';

/** A list inside a form: its heading, its rows as the content, and the button that adds one. */
@Component({
  selector: 'rq-row-list',
  imports: [Icon],
  template: `
    <section>
      <h2>{{ heading() }}</h2>
      <ng-content />
      @if (none()) {
        <p>{{ none() }}</p>
      }
      <button type="button" class="button" #adder (click)="add.emit()"><rq-icon name="add" />{{ addLabel() }}</button>
    </section>
  `,
  styles: `
    :host {
      display: block;
      scroll-margin-top: 64px;
    }
    h2 {
      margin: 20px 0 8px;
      font-size: var(--text-16);
      font-weight: 600;
    }
    p {
      margin: 0 0 12px;
      font-size: var(--text-13);
      color: var(--ink-soft);
    }
  `,
})
export class RowList {
  readonly heading = input.required<string>();
  /** What the button says. */
  readonly addLabel = input.required<string>();
  /** What stands there while there is no row. */
  readonly none = input<string>();
  readonly add = output();
  private readonly adder = viewChild.required<ElementRef<HTMLElement>>('adder');

  /** Where the focus goes when the row that had it is gone. */
  focusAdder(): void {
    this.adder().nativeElement.focus();
  }
}
