import type { Signal } from '@angular/core';

/** A file on its way into the browser. */
export interface Download {
  /** Bytes that have come. */
  readonly bytes: Signal<number>;
  /** When the file is there: `undefined`, or why it is not, in the words of the server or empty where it sent none. */
  readonly end: Promise<string | undefined>;
  /** Leaves; the server stops making the file. */
  readonly cancel: () => void;
}
