import { ErrorHandler, inject } from '@angular/core';
import type { TranslocoMissingHandler } from '@jsverse/transloco';

/** A key is for us: where its text is missing, people see nothing and the developer an error. */
export class NoRawKeys implements TranslocoMissingHandler {
  private readonly errors = inject(ErrorHandler);

  handle(key: string): string {
    this.errors.handleError(new Error(`no text for ${key}`));
    return '';
  }
}
