import { HttpClient } from '@angular/common/http';
import { Service, computed, inject, signal } from '@angular/core';
import type { Actor, Permission } from '@ra-quan/shared/model';
import { firstValueFrom } from 'rxjs';

/** The signed-in person as the screen needs to know them. */
export interface SessionUser extends Actor {
  readonly unitName: string | null;
  readonly mustChangePassword: boolean;
}

/** What `GET /api/v1/session` answers; `user` is `null` when nobody is signed in. */
export interface SessionAnswer {
  readonly user: SessionUser | null;
  readonly permissions: readonly Permission[];
  readonly csrfToken: string | null;
  /** Demo mode: the sign-in page may show the demo accounts. */
  readonly demo: boolean;
}

export const sessionAddress = '/api/v1/session';

const nobody: SessionAnswer = { user: null, permissions: [], csrfToken: null, demo: false };

/** Who is signed in, and what they may do. */
@Service()
export class Session {
  private readonly http = inject(HttpClient);
  private readonly answer = signal(nobody);
  private loading?: Promise<void>;

  readonly user = computed(() => this.answer().user);
  readonly permissions = computed(() => this.answer().permissions);
  readonly csrfToken = computed(() => this.answer().csrfToken);
  readonly demo = computed(() => this.answer().demo);

  /** Resolves once the server has said who is signed in; asks it only once. */
  ready(): Promise<void> {
    return (this.loading ??= this.load());
  }

  may(permission: Permission): boolean {
    return this.permissions().includes(permission);
  }

  /** Throws the `HttpErrorResponse` of a refused sign-in. */
  async signIn(username: string, password: string): Promise<void> {
    this.answer.set(await firstValueFrom(this.http.post<SessionAnswer>(sessionAddress, { username, password })));
  }

  /** Throws the `HttpErrorResponse` of a refused change; the server gives the session a new key. */
  async changePassword(current: string, next: string): Promise<void> {
    this.answer.set(await firstValueFrom(this.http.post<SessionAnswer>('/api/v1/account/password', { current, next })));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete(sessionAddress));
    this.forget();
  }

  /** The server no longer knows this session. */
  forget(): void {
    this.answer.update(({ demo }) => ({ ...nobody, demo }));
  }

  private async load(): Promise<void> {
    this.answer.set(await firstValueFrom(this.http.get<SessionAnswer>(sessionAddress)).catch(() => nobody));
  }
}
