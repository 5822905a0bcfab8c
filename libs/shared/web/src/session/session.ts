import { Service, computed, inject, signal } from '@angular/core';
import { type Permission, type SessionState, sessionContract } from '@ra-quan/shared/model';
import { Operations } from '../http/operations';

const nobody: SessionState = { user: null, permissions: [], csrfToken: null, demo: false };

/** Who is signed in, and what they may do. */
@Service()
export class Session {
  private readonly operations = inject(Operations);
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
    this.answer.set(await this.operations.ask(sessionContract.signIn, { body: { username, password } }));
  }

  /** Throws the `HttpErrorResponse` of a refused change; the server gives the session a new key. */
  async changePassword(current: string, next: string): Promise<void> {
    this.answer.set(await this.operations.ask(sessionContract.changePassword, { body: { current, next } }));
  }

  async signOut(): Promise<void> {
    await this.operations.ask(sessionContract.signOut, {});
    this.forget();
  }

  /** The server no longer knows this session. */
  forget(): void {
    this.answer.update(({ demo }) => ({ ...nobody, demo }));
  }

  private async load(): Promise<void> {
    this.answer.set(await this.operations.ask(sessionContract.current, {}).catch(() => nobody));
  }
}
