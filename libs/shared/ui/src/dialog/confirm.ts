import { Service, injectAsync } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ConfirmQuestion } from './confirm-question';

/** Asks, and answers with the reason (empty where none was asked), or `undefined` when the person turned back. */
@Service()
export class Confirm {
  private readonly dialogs = injectAsync(async () => (await import('@angular/material/dialog')).MatDialog);

  async ask(question: ConfirmQuestion): Promise<{ readonly reason: string } | undefined> {
    const [dialogs, { ConfirmDialog }] = await Promise.all([this.dialogs(), import('./confirm-dialog')]);
    const opened = dialogs.open(ConfirmDialog, { data: question, width: '440px', autoFocus: 'first-tabbable' });
    // The button that turns back closes with an empty text.
    return ((await firstValueFrom(opened.afterClosed())) as { reason: string } | '' | undefined) || undefined;
  }
}
