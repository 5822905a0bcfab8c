import type pg from 'pg';

/** What moves by itself, or with every request: kept sessions, seals of the log, folded totals. */
const moving = ['identity.session', 'audit.audit_seal', 'figures.total', 'figures.total_change'];

interface Table {
  readonly name: string;
  readonly rows: string;
  /** How many of its rows were written since the last look. */
  readonly written: string;
}

/** Whether the tables of the domains are as they were. */
export class State {
  private readonly owner: pg.Client;
  private statement = '';
  /** The first transaction that had not ended at the last look. */
  private next = '';
  private rows: ReadonlyMap<string, string> = new Map();

  constructor(owner: pg.Client) {
    this.owner = owner;
  }

  async open(): Promise<void> {
    // Compiling the statement would take longer than running it.
    await this.owner.query('SET jit = off');
    const { rows } = await this.owner.query<{ name: string }>(
      `SELECT format('%I.%I', relnamespace::regnamespace, relname) AS name FROM pg_class
       WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace::regnamespace::text !~ '^(pg_|information_schema|jobs$)'`,
    );
    // The order of transactions is that of their ages: younger than the next one then is what was written since.
    this.statement = rows
      .filter(({ name }) => !moving.includes(name))
      .map(
        ({ name }) =>
          `SELECT '${name}' AS name, count(*) AS rows, count(*) FILTER (WHERE age(xmin) <= age($1::xid)) AS written FROM ${name}`,
      )
      .join(' UNION ALL ');
    this.next = await this.ended();
    await this.look();
  }

  /** What changed since the last look. */
  async look(): Promise<string[]> {
    const since = this.next;
    const before = this.rows;
    this.next = await this.ended();
    // Where no transaction ended that could have written, nothing was written.
    if (this.next === since && before.size > 0) return [];
    const { rows: tables } = await this.owner.query<Table>(this.statement, [since]);
    this.rows = new Map(tables.map(({ name, rows }) => [name, rows]));
    return tables
      .filter(({ name, rows, written }) => written !== '0' || before.get(name) !== rows)
      .map(({ name, rows, written }) => `${name}: ${before.get(name)} → ${rows} rows, ${written} of them written`);
  }

  /** Waits for what goes on after an answer: the jobs that it began. */
  async settle(): Promise<void> {
    for (let tries = 0; tries < 80 && (await this.isWorking()); tries++) await new Promise((wait) => setTimeout(wait, 250));
    await this.look();
  }

  private async isWorking(): Promise<boolean> {
    const { rows } = await this.owner.query<{ working: boolean }>(
      `SELECT EXISTS (SELECT FROM jobs.job WHERE state IN ('created', 'retry', 'active')) AS working`,
    );
    return rows[0]!.working;
  }

  private async ended(): Promise<string> {
    return (await this.owner.query<{ ended: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS ended')).rows[0]!.ended;
  }
}
