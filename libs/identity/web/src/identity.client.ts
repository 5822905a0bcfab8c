import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { DemoAccounts, User } from '@ra-quan/identity/model';
import { requestParams } from '@ra-quan/shared/web';
import type { Page, Role } from '@ra-quan/shared/model';
import { type Observable } from 'rxjs';

export interface UserFields {
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: number | null;
}

export interface NewUser extends UserFields {
  readonly username: string;
  readonly password: string;
}

export interface UserChange extends UserFields {
  readonly active: boolean;
  readonly version: number;
}

const users = '/api/v1/users';

@Service()
export class IdentityClient {
  private readonly http = inject(HttpClient);

  usersPage(filter: () => Readonly<Record<string, unknown>>) {
    return httpResource<Page<User>>(() => ({ url: users, params: requestParams(filter()) }));
  }

  demoAccounts(shown: () => boolean) {
    return httpResource<DemoAccounts>(() => (shown() ? '/api/v1/session/demo-accounts' : undefined));
  }

  createUser(user: NewUser): Observable<unknown> {
    return this.http.post(users, user);
  }

  changeUser(id: number, change: UserChange): Observable<unknown> {
    return this.http.patch(`${users}/${id}`, change);
  }

  unlock(id: number): Observable<unknown> {
    return this.http.post(`${users}/${id}/unlock`, {});
  }

  resetPassword(id: number, password: string): Observable<unknown> {
    return this.http.post(`${users}/${id}/password`, { password });
  }
}
