import pg from 'pg';
import { Accounts } from './accounts.ts';
import { operationsOf, readDescription, type Operation } from './description.ts';
import { Findings, type Seen } from './findings.ts';
import { Known } from './known.ts';
import { Random } from './random.ts';
import { Sender, written } from './send.ts';
import { State } from './state.ts';
import { ValidRequests, type Draft } from './valid.ts';
import { spoil } from './wrong.ts';

export interface Fuzzing {
  /** Where the API listens. */
  readonly origin: string;
  /** The database as its owner. */
  readonly owner: string;
  readonly seconds: number;
  readonly seed: number;
}

/** Of so many requests in a round one is as described; the others have something wrong. */
const wrongEach = 4;

/**
 * Asks the running API everything that its description offers, rightly and wrongly, until the time is over.
 * Requests that cannot change anything go side by side; the others one by one, so that a change is known to be theirs.
 */
export async function fuzz({ origin, owner, seconds, seed }: Fuzzing): Promise<Findings> {
  const client = new pg.Client(owner);
  const sender = new Sender(origin);
  await client.connect();
  try {
    const run = new Run(client, sender, new Random(seed));
    await run.open(origin);
    for (const until = performance.now() + seconds * 1000; performance.now() < until;) await run.round(until);
    return run.findings;
  } finally {
    sender.close();
    await client.end();
  }
}

class Run {
  readonly findings = new Findings();
  private readonly accounts: Accounts;
  private readonly state: State;
  private readonly known: Known;
  private readonly sender: Sender;
  private readonly random: Random;
  /** Whether somebody may be out, or not who they were. */
  private isLost = false;
  private operations: readonly Operation[] = [];
  private valid!: ValidRequests;

  constructor(owner: pg.Client, sender: Sender, random: Random) {
    this.sender = sender;
    this.random = random;
    this.accounts = new Accounts(sender, owner);
    this.state = new State(owner);
    this.known = new Known(random);
  }

  async open(origin: string): Promise<void> {
    const document = await readDescription(origin);
    this.operations = operationsOf(document);
    this.valid = new ValidRequests(document, this.known, this.random);
    await this.accounts.open();
    await this.state.open();
    // First what exists: the lists, then what they lead to.
    for (let times = 0; times < 2; times++)
      for (const operation of this.operations) if (!operation.unsafe) await this.ask(operation, false);
  }

  /** Every operation once as described and some times not. */
  async round(until: number): Promise<void> {
    await this.reopen();
    const isOver = () => performance.now() >= until;
    const turns = Array.from({ length: 1 + wrongEach }, (_, turn) => turn > 0);
    for (const operation of this.operations) {
      if (isOver()) return;
      if (this.isLost) await this.reopen();
      if (!operation.unsafe) await Promise.all(turns.map((wrong) => this.ask(operation, wrong)));
      else for (const wrong of turns) if (!isOver()) await this.change(operation, wrong);
    }
  }

  private async ask(operation: Operation, wrong: boolean): Promise<Seen> {
    const account = this.accountFor(operation);
    const { kind, draft } = wrong
      ? spoil(this.valid.draft(operation), this.random)
      : { kind: 'as described', draft: this.valid.draft(operation) };
    const shot = written(this.signed(draft, account));
    const seen = { operation: operation.name, account, kind, shot, reply: await this.sender.send(shot) };
    this.findings.see(seen);
    this.learn(operation, seen);
    return seen;
  }

  private async change(operation: Operation, wrong: boolean): Promise<void> {
    const seen = await this.ask(operation, wrong);
    const { status } = seen.reply;
    if (status >= 400) this.findings.hold(seen, await this.state.look());
    else if (status === 202) await this.state.settle();
    else await this.state.look();
  }

  private signed(draft: Draft, account: string): Draft {
    return { ...draft, headers: { ...this.accounts.headersOf(account), ...draft.headers } };
  }

  /** Mostly somebody who may: what is forbidden is not looked at any further. */
  private accountFor({ permission }: Operation): string {
    const may = this.accounts.holding(permission);
    return this.random.pick(may.length > 0 && this.random.chance(0.95) ? may : this.accounts.names);
  }

  private async reopen(): Promise<void> {
    await this.accounts.reopen();
    await this.state.look();
    this.isLost = false;
  }

  private learn(operation: Operation, { kind, reply }: Seen): void {
    this.isLost ||= reply.status === 401 && kind !== 'a wrong header';
    const type = String(reply.headers['content-type']);
    if (reply.status < 300 && type.startsWith('application/json')) this.known.learn(operation.path, JSON.parse(reply.text));
  }
}
