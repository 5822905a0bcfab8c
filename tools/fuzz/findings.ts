import type { Reply, Shot } from './send.ts';

/** One request with its answer, as the report tells it. */
export interface Seen {
  readonly operation: string;
  readonly account: string;
  readonly kind: string;
  readonly shot: Shot;
  readonly reply: Reply;
}

const guess = ['identity.sign_in_failure', 'audit.audit_entry'];

/** What may be written although the request is refused: a guess of a password is counted, and the log says so. */
const counted: Readonly<Record<string, readonly string[]>> = { 'session.signIn': guess, 'session.changePassword': guess };

const most = 40;
const short = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}… (${text.length})` : text);

/** What was seen, and what of it must not be. */
export class Findings {
  private readonly statuses = new Map<string, number>();
  private readonly faults = new Map<string, string[]>([
    ['500', []],
    ['no answer', []],
    ['changed although refused', []],
  ]);

  see(seen: Seen): void {
    const status = String(seen.reply.status || 'no answer');
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (seen.reply.status >= 500) this.faults.get('500')!.push(told(seen));
    if (seen.reply.status === 0) this.faults.get('no answer')!.push(told(seen));
  }

  /** @param changes what differs in the database after the refusal */
  hold(seen: Seen, changes: readonly string[]): void {
    const wrong = changes.filter((change) => !(counted[seen.operation] ?? []).some((table) => change.startsWith(`${table}:`)));
    if (wrong.length > 0) this.faults.get('changed although refused')!.push(`${told(seen)}\n    ${wrong.join('\n    ')}`);
  }

  get isClean(): boolean {
    return [...this.faults.values()].every((list) => list.length === 0);
  }

  report(): string {
    const total = [...this.statuses.values()].reduce((sum, count) => sum + count, 0);
    const statuses = [...this.statuses].sort(([left], [right]) => left.localeCompare(right));
    const row = ([name, count]: readonly [string, number]) => `  ${name.padEnd(26)}${count.toLocaleString('en').padStart(8)}`;
    const faults = [...this.faults].map(([name, list]) => [name, list.length] as const);
    const lists = [...this.faults].flatMap(([name, list]) => (list.length > 0 ? [`\n${name}`, ...list.slice(0, most)] : []));
    return [...statuses.map(row), row(['requests', total]), '', ...faults.map(row), ...lists].join('\n');
  }
}

function told({ operation, account, kind, shot, reply }: Seen): string {
  const body = shot.body === undefined ? '' : `\n    ${JSON.stringify(short(shot.body.toString(), 400))}`;
  const { cookie: _, 'x-csrf-token': __, ...headers } = shot.headers;
  const sent = `${shot.method} ${short(shot.path, 300)} ${short(JSON.stringify(headers), 200)}`;
  return `  ${operation} as ${account}: ${kind}\n    ${sent}${body}\n    → ${reply.status} ${short(reply.text, 200)}`;
}
