import { Service, injectAsync } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** A question before something that is not undone lightly; all texts are given in the language of the screen. */
export interface ConfirmQuestion {
  readonly title: string;
  readonly text?: string;
  /** The verb on the button. */
  readonly action: string;
  /** Ask for a reason in words: `required` refuses an empty one. */
  readonly reason?: 'required' | 'optional';
  readonly danger?: boolean;
}

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
