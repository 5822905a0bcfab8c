/** A domain's share of the database: raw SQL and its inverse. The 13 digits at the end of the name are its place in time. */
export interface Schema {
  readonly name: string;
  readonly up: string;
  readonly down: string;
}
