import { signal } from '@angular/core';
import type { AbstractControl, FormArray } from '@angular/forms';
import type { RowList } from './row-list';

/** Adds and removes rows of a list in a form: a new row takes the focus, a removed one gives it to the button that adds. */
export class Rows<Row extends AbstractControl> {
  private readonly added = signal<Row | undefined>(undefined);

  constructor(
    private readonly list: () => FormArray<Row>,
    private readonly make: () => Row,
  ) {}

  isFresh(row: Row): boolean {
    return this.added() === row;
  }

  add(): void {
    const row = this.make();
    this.list().push(row);
    this.list().markAsDirty();
    this.added.set(row);
  }

  remove(index: number, list: RowList): void {
    this.list().removeAt(index);
    this.list().markAsDirty();
    list.focusAdder();
  }
}
