import { Component, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { User } from '@ra-quan/identity/model';
import { type Role, roles } from '@ra-quan/shared/model';
import { Cell, type Column, Filter, Icon, Input, ListPage, StatusChip, Toast } from '@ra-quan/shared/ui';
import { InstantPipe, listOf, numberParam, oneOfParam, problemOf, textParam, urlState } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';
import { IdentityClient } from '../identity.client';
import { PasswordResetDialog } from './password-reset-dialog';
import { UserDialog } from './user-dialog';

/** The administrator's list of accounts. */
@Component({
  selector: 'rq-users-page',
  imports: [Cell, Filter, Icon, Input, InstantPipe, ListPage, StatusChip, TranslocoPipe],
  templateUrl: './users-page.html',
  styleUrl: './users-page.scss',
})
export class UsersPage {
  private readonly client = inject(IdentityClient);
  private readonly dialogs = inject(MatDialog);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  protected readonly roles = roles;
  protected readonly url = urlState({
    page: numberParam(1),
    size: numberParam(50),
    sort: textParam('displayName'),
    q: textParam(),
    role: oneOfParam<Role>(roles, ''),
  });
  protected readonly list = listOf(this.client.usersPage(this.url.values), this.url);
  protected readonly columns: readonly Column<User>[] = [
    { key: 'displayName', label: 'identity.users.name', sortable: true, value: ({ displayName }) => displayName },
    { key: 'username', label: 'identity.users.username', sortable: true, value: ({ username }) => username },
    { key: 'role', label: 'identity.users.role', sortable: true },
    { key: 'unit', label: 'identity.users.unit' },
    { key: 'state', label: 'identity.users.state' },
    { key: 'lastSignInAt', label: 'identity.users.last-sign-in', sortable: true },
    { key: 'actions', label: 'identity.users.actions', align: 'end', width: '140px' },
  ];
  protected readonly keyOf = ({ id }: User) => id;

  protected async edit(user: User | null): Promise<void> {
    const saved = await this.ask<string>(UserDialog, user);
    if (saved) await this.done('saved', saved);
  }

  protected async unlock(user: User): Promise<void> {
    try {
      await this.client.unlock(user.id);
      await this.done('unlocked', user.displayName);
    } catch (error) {
      await this.toast.warn(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
  }

  protected async resetPassword(user: User): Promise<void> {
    if (await this.ask<boolean>(PasswordResetDialog, user)) await this.done('was-reset', user.displayName);
  }

  private ask<Answer>(dialog: typeof UserDialog | typeof PasswordResetDialog, data: User | null): Promise<Answer | undefined> {
    const opened = this.dialogs.open<unknown, User | null, Answer>(dialog, { data, width: '480px', autoFocus: 'first-tabbable' });
    return firstValueFrom(opened.afterClosed());
  }

  private async done(what: string, name: string): Promise<void> {
    this.list.reload();
    await this.toast.tell(this.transloco.translate(`identity.users.${what}`, { name }));
  }
}
