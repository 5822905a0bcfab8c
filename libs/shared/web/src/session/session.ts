import { DOCUMENT, DestroyRef, Service, computed, inject, signal } from '@angular/core';
import { type Permission, type SessionState, sessionContract } from '@ra-quan/shared/model';
import { now } from '../clock';
import { Operations } from '../http/operations';

/** Who signed in last in this browser, and when: what the other windows hear of. */
const signedInKey = 'rq.signed-in';

const nobody: SessionState = { user: null, permissions: [], csrfToken: null, demo: false };

/** Who is signed in, and what they may do. */
@Service()
export class Session {
  private readonly operations = inject(Operations);
  private readonly document = inject(DOCUMENT);
  private readonly answer = signal(nobody);
  private loading?: Promise<void>;

  readonly user = computed(() => this.answer().user);
  readonly permissions = computed(() => this.answer().permissions);
  readonly csrfToken = computed(() => this.answer().csrfToken);
  readonly demo = computed(() => this.answer().demo);

  constructor() {
    const hear = ({ key, newValue }: StorageEvent) => {
      if (key === signedInKey && newValue !== null) void this.hearOf(newValue.split(' ')[0]!);
    };
    addEventListener('storage', hear);
    inject(DestroyRef).onDestroy(() => removeEventListener('storage', hear));
  }

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
    localStorage.setItem(signedInKey, `${this.user()?.username} ${now()}`);
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

  /** Somebody signed in in another window: the same person goes on here, another one is shown what is theirs and nothing under the name of the first. */
  private async hearOf(username: string): Promise<void> {
    const user = this.user();
    if (!user) return;
    if (username === user.username) await this.load();
    else this.document.location.assign(this.document.baseURI);
  }

  private async load(): Promise<void> {
    this.answer.set(await this.operations.ask(sessionContract.current, {}).catch(() => nobody));
  }
}
