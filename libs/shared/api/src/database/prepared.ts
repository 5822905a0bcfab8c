import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import pg from 'pg';
import type { DataSource } from 'typeorm';

/** Statements one connection keeps prepared; the texts of this product are far fewer. */
const mostStatements = 500;

const nameOf = (text: string) => createHash('sha1').update(text).digest('base64url');

/**
 * A connection that prepares every statement with parameters once and then sends its name and values alone: the database plans it once, not at
 * every request.
 */
class PreparingClient extends pg.Client {
  private readonly names = new Map<string, string>();

  // pg's own overloads are wider than what the ORM calls; everything else passes through as it is.
  override query = ((text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    const pass = pg.Client.prototype.query.bind(this) as (...all: unknown[]) => unknown;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return pass(text, values, ...rest);
    const name = this.nameFor(text);
    return name ? pass({ name, text, values: values as unknown[] }, ...rest) : pass(text, values, ...rest);
  }) as pg.Client['query'];

  private nameFor(text: string): string | undefined {
    const known = this.names.get(text);
    if (known || this.names.size >= mostStatements) return known;
    const name = nameOf(text);
    this.names.set(text, name);
    return name;
  }
}

class PreparingPool extends pg.Pool {
  private readonly busy = new Set<pg.PoolClient>();

  constructor(options: pg.PoolConfig) {
    super({ ...options, Client: PreparingClient });
    this.on('acquire', (client) => this.busy.add(client));
    this.on('release', (_cause, client) => this.busy.delete(client));
    this.on('remove', (client) => this.busy.delete(client));
  }

  get isBusy(): boolean {
    return this.busy.size > 0;
  }

  /** Breaks the connections that are in use: what waits on them fails as where the database broke off. */
  cutBusy(): void {
    // pg ends a connection by asking the other side; only the socket itself can be left without an answer.
    for (const client of this.busy) (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
  }
}

/** The connections of a data source. */
export function poolOf({ driver }: DataSource): PreparingPool {
  return (driver as unknown as { master: PreparingPool }).master;
}

/** pg as the ORM is given it. */
export const preparingDriver = { ...pg, Pool: PreparingPool };
