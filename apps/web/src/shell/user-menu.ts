import { Component, inject } from '@angular/core';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon, Toast } from '@ra-quan/shared/ui';
import { Session, endingSession } from '@ra-quan/shared/web';
import { Tour } from '../help/tour';
import { MenuEntries } from './menu-entries';
import { Appearance, looks } from './appearance';
import { narrowScreen } from './narrow-screen';

/** Who is signed in, and what is theirs: password, light or dark, leaving. */
@Component({
  selector: 'rq-user-menu',
  imports: [Icon, MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger, RouterLink, TranslocoPipe],
  templateUrl: './user-menu.html',
  styleUrl: './user-menu.scss',
})
export class UserMenu {
  protected readonly session = inject(Session);
  protected readonly appearance = inject(Appearance);
  protected readonly menu = inject(MenuEntries);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  protected readonly tour = inject(Tour);
  protected readonly looks = looks;
  /** On a phone this menu is also the way to what the bottom bar does not hold. */
  protected readonly narrow = narrowScreen();

  protected async signOut(): Promise<void> {
    try {
      const arrived = await this.router.navigateByUrl('/sign-in', { info: endingSession });
      // Another navigation overtook this one after the session had ended: nobody's page must not stay.
      if (!arrived && !this.session.user()) await this.router.navigateByUrl('/sign-in');
    } catch {
      // The cause was shown by the interceptor; this says what did not happen.
      await this.toast.warn(this.transloco.translate('app.sign-out-failed'));
    }
  }
}
