/** One step of a domain's share of the database: raw SQL and its inverse. */
export interface Migration {
  /** What the database remembers it by; the 13 digits at its end are its place in time. */
  readonly name: string;
  readonly up: string;
  readonly down: string;
}

/** A domain's share of the database: a PostgreSQL schema of its own, which it alone writes. Views and functions in it are what it publishes. */
export interface DomainSchema {
  /** The name of the PostgreSQL schema. */
  readonly name: string;
  /** Its steps, oldest first; a released one never changes (expand, then contract). */
  readonly migrations: readonly Migration[];
  /** Tables the API's role may read and add to, but never change or delete. */
  readonly appendOnly?: readonly string[];
  /** Tables the API's role only reads: their rows come from the domain's functions. */
  readonly readOnly?: readonly string[];
  /** Tables whose rows hold for the moment only: a backup leaves them out. */
  readonly passing?: readonly string[];
  /** Functions the API's role may call; all others are for the database alone. */
  readonly callable?: readonly string[];
}
