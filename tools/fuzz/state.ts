import type pg from 'pg';

/** What moves by itself, or with every request: kept sessions, seals of the log, folded totals. */
const moving = ['identity.session', 'audit.audit_seal', 'figures.total', 'figures.total_change'];

/** By table: how many rows, and the last transaction that wrote one. */
type Digest = ReadonlyMap<string, string>;

/** Whether the tables of the domains are as they were. */
export class State {
  private readonly owner: pg.Client;
  private statement = '';
  private transactions = '';
  private digest: Digest = new Map();

  constructor(owner: pg.Client) {
    this.owner = owner;
  }

  async open(): Promise<void> {
    const { rows } = await this.owner.query<{ name: string }>(
      `SELECT format('%I.%I', relnamespace::regnamespace, relname) AS name FROM pg_class
       WHERE relkind IN ('r', 'p') AND NOT relispartition
         AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`,
    );
    this.statement = rows
      .filter(({ name }) => !moving.includes(name))
      .map(
        ({ name }) => `SELECT '${name}' AS name, concat(count(*), ' rows, last written by ', max(xmin::text::bigint)) AS said FROM ${name}`,
      )
      .join(' UNION ALL ');
    await this.note();
  }

  /** From here on something is a change. */
  async note(): Promise<void> {
    this.transactions = await this.ended();
    this.digest = await this.read();
  }

  /** Waits for what goes on after an answer, and starts from there. */
  async settle(): Promise<void> {
    for (let tries = 0; tries < 40; tries++) {
      const before = this.digest;
      await this.note();
      if (changesBetween(before, this.digest).length === 0) return;
      await new Promise((wait) => setTimeout(wait, 250));
    }
  }

  /** What changed since it was noted; starts from there. */
  async changes(): Promise<string[]> {
    // Where no transaction ended that could have written, nothing was written.
    if ((await this.ended()) === this.transactions) return [];
    const before = this.digest;
    await this.note();
    return changesBetween(before, this.digest);
  }

  private async ended(): Promise<string> {
    return (await this.owner.query<{ ended: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS ended')).rows[0]!.ended;
  }

  private async read(): Promise<Digest> {
    const { rows } = await this.owner.query<{ name: string; said: string }>(this.statement);
    return new Map(rows.map(({ name, said }) => [name, said]));
  }
}

function changesBetween(before: Digest, after: Digest): string[] {
  return [...after].filter(([name, said]) => before.get(name) !== said).map(([name, said]) => `${name}: ${before.get(name)} → ${said}`);
}
