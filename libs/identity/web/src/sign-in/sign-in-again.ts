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
    const opened = dialogs.open(SignInAgainDialog, { width: '420px', disableClose: true, backdropClass: 'rq-screen', autoFocus: 'input' });
    return ((await firstValueFrom(opened.afterClosed())) as boolean | undefined) ?? false;
  }
}
