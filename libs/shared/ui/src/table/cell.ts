import { Directive, TemplateRef, inject, input } from '@angular/core';

export interface RowContext<Row> {
  readonly $implicit: Row;
}

/** How the cells of one column look: `<ng-template rqCell="state" [rqCellOf]="rows()" let-row>`; `rqCellOf` gives `row` its type. */
@Directive({ selector: 'ng-template[rqCell]' })
export class Cell<Row> {
  readonly key = input.required<string>({ alias: 'rqCell' });
  readonly rqCellOf = input<readonly Row[]>();
  readonly template = inject<TemplateRef<RowContext<Row>>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_cell: Cell<Row>, _context: unknown): _context is RowContext<Row> {
    return true;
  }
}

/** What opens below a row: `<ng-template rqRowDetail [rqRowDetailOf]="rows()" let-row>`. */
@Directive({ selector: 'ng-template[rqRowDetail]' })
export class RowDetail<Row> {
  readonly rqRowDetailOf = input<readonly Row[]>();
  readonly template = inject<TemplateRef<RowContext<Row>>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_detail: RowDetail<Row>, _context: unknown): _context is RowContext<Row> {
    return true;
  }
}
