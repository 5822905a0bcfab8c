import { createHash } from 'node:crypto';
import pg from 'pg';

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
  constructor(options: pg.PoolConfig) {
    super({ ...options, Client: PreparingClient });
  }
}

/** pg as the ORM is given it. */
export const preparingDriver = { ...pg, Pool: PreparingPool };
