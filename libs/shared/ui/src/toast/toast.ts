import { Service, inject, injectAsync } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/** A short word at the edge of the screen; the code for it comes when it is first needed. */
@Service()
export class Toast {
  private readonly transloco = inject(TranslocoService);
  private readonly snackBar = injectAsync(async () => (await import('@angular/material/snack-bar')).MatSnackBar);

  /** Something was done; goes away by itself. */
  async tell(text: string): Promise<void> {
    (await this.snackBar()).open(text, undefined, { duration: 5_000, politeness: 'polite' });
  }

  /** Something failed; stays until it is closed. */
  async warn(text: string): Promise<void> {
    (await this.snackBar()).open(text, this.transloco.translate('ui.close'), { politeness: 'assertive', panelClass: 'rq-toast-warning' });
  }
}
