import { Directive, TemplateRef, inject, input } from '@angular/core';

export interface RowContext<Row> {
  readonly $implicit: Row;
}

/** How the cells of one column look: `<ng-template rqCell="state" [rqCellOf]="rows()" let-row>`; `rqCellOf` gives `row` its type. */
@Directive({ selector: 'ng-template[rqCell]' })
export class Cell<Row> {
  readonly key = input.required<string>({ alias: 'rqCell' });
  readonly rows = input<readonly Row[] | undefined>(undefined, { alias: 'rqCellOf' });
  readonly template = inject<TemplateRef<RowContext<Row>>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_cell: Cell<Row>, context: unknown): context is RowContext<Row> {
    return true;
  }
}

/** What opens below a row: `<ng-template rqRowDetail [rqRowDetailOf]="rows()" let-row>`. */
@Directive({ selector: 'ng-template[rqRowDetail]' })
export class RowDetail<Row> {
  readonly rows = input<readonly Row[] | undefined>(undefined, { alias: 'rqRowDetailOf' });
  readonly template = inject<TemplateRef<RowContext<Row>>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_detail: RowDetail<Row>, context: unknown): context is RowContext<Row> {
    return true;
  }
}
