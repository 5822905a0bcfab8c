import type pg from 'pg';
import type { Reply, Sender } from './send.ts';

type Headers = Readonly<Record<string, string>>;

interface Session {
  /** Cookie and token. */
  readonly headers: Headers;
  readonly permissions: readonly string[];
}

/** The demo accounts, signed in. What the fuzzer does to them as administrator is taken back. */
export class Accounts {
  private readonly sender: Sender;
  private readonly owner: pg.Client;
  private readonly sessions = new Map<string, Session>();
  private password = '';

  constructor(sender: Sender, owner: pg.Client) {
    this.sender = sender;
    this.owner = owner;
  }

  get names(): readonly string[] {
    return [...this.sessions.keys()];
  }

  /** Those who may; everybody where nothing is needed. */
  holding(permission: string | undefined): readonly string[] {
    return this.names.filter((name) => permission === undefined || this.sessions.get(name)!.permissions.includes(permission));
  }

  headersOf(name: string): Headers {
    return this.sessions.get(name)!.headers;
  }

  async open(): Promise<void> {
    await this.owner.query('CREATE TEMPORARY TABLE account AS SELECT * FROM identity.app_user');
    const shown = await this.ask('GET', '/api/v1/session/demo-accounts', {});
    const { password, accounts } = JSON.parse(shown.text) as { password: string; accounts: { username: string }[] };
    this.password = password;
    for (const { username } of accounts) await this.signIn(username);
  }

  /** Signs those in again who are out: who signed out, was locked, changed or dismissed. */
  async reopen(): Promise<void> {
    await this.restore();
    for (const name of this.names) {
      const { text } = await this.ask('GET', '/api/v1/session', this.headersOf(name));
      if ((JSON.parse(text) as { user: unknown }).user === null) await this.signIn(name);
    }
  }

  private async restore(): Promise<void> {
    await this.owner.query('DELETE FROM identity.sign_in_failure');
    await this.owner.query(
      `UPDATE identity.app_user SET role = account.role, unit_id = account.unit_id, active = account.active,
              password_hash = account.password_hash, must_change_password = false
       FROM account WHERE account.id = app_user.id`,
    );
  }

  private async signIn(username: string): Promise<void> {
    const body = JSON.stringify({ username, password: this.password });
    const { status, headers, text } = await this.ask('POST', '/api/v1/session', { 'content-type': 'application/json' }, body);
    if (status !== 200) throw new Error(`${username}: ${status} ${text}`);
    const { csrfToken, permissions } = JSON.parse(text) as { csrfToken: string; permissions: string[] };
    const cookie = headers['set-cookie']![0]!.split(';')[0]!;
    this.sessions.set(username, { headers: { cookie, 'x-csrf-token': csrfToken }, permissions });
  }

  private ask(method: string, path: string, headers: Headers, body?: string): Promise<Reply> {
    return this.sender.send({ method, path, headers, body });
  }
}
