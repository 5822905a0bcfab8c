import { Service, inject, injectAsync } from '@angular/core';
import { Texts } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';
import { identityTexts } from '../texts';

/** Asks a person whose session ended for their password, where they are; what they were doing stands behind it. */
@Service()
export class SignInAgain {
  private readonly dialogs = injectAsync(async () => (await import('@angular/material/dialog')).MatDialog);
  private readonly texts = inject(Texts);

  /** Whether they are signed in again. */
  async ask(): Promise<boolean> {
    const [dialogs, { SignInAgainDialog }] = await Promise.all([
      this.dialogs(),
      import('./sign-in-again-dialog'),
      this.texts.ready(identityTexts),
    ]);
    // Nobody reads over the shoulder of a session that ended.
    const opened = dialogs.open<unknown, unknown, boolean>(SignInAgainDialog, {
      width: '420px',
      disableClose: true,
      backdropClass: 'rq-screen',
      autoFocus: '[type=password]',
    });
    const isAgain = (await firstValueFrom(opened.afterClosed())) ?? false;
    // What stood open behind the question is of the page that is left.
    if (!isAgain) dialogs.closeAll();
    return isAgain;
  }
}
