import { Service, inject, injectAsync } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Texts } from '@ra-quan/shared/web';
import { finderTexts } from './texts';

/** Opens the field that finds everything. */
@Service()
export class Finder {
  private readonly dialogs = injectAsync(async () => (await import('@angular/material/dialog')).MatDialog);
  private readonly texts = inject(Texts);
  private readonly transloco = inject(TranslocoService);

  /** Nothing happens while another dialog asks something. Rejects where its code or texts do not come. */
  async open(): Promise<void> {
    const [dialogs, { FinderDialog }] = await Promise.all([this.dialogs(), import('./finder-dialog'), this.texts.ready(finderTexts)]);
    if (dialogs.openDialogs.length > 0) return;
    const ariaLabel = this.transloco.translate('finder.title');
    dialogs.open(FinderDialog, {
      ariaLabel,
      width: '640px',
      maxWidth: '96vw',
      position: { top: '8vh' },
      panelClass: 'rq-finder',
      autoFocus: 'input',
    });
  }
}
