import type { Signal } from '@angular/core';
import type { Paging } from '../table/columns';

/** What the address of a list asks for: its part, its order, and the words it is searched for. */
export interface ListAsked extends Paging {
  readonly q?: string;
}

/** A list as its page shows it. */
export interface ShownList<Row> {
  /** `undefined` while they are on their way. */
  readonly rows: Signal<readonly Row[] | undefined>;
  /** Rows that the filter finds in all; without it the list has one page. */
  readonly total: Signal<number | undefined>;
  readonly loading: Signal<boolean>;
  /** Why it could not be read, in the server's words or empty; `undefined` where it could. */
  readonly failure: Signal<string | undefined>;
  readonly asked: Signal<ListAsked>;
  ask(patch: Partial<ListAsked>): void;
  reload(): void;
}
