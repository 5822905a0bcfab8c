import { jobsSchema, type DomainSchema } from '@ra-quan/shared/api';
import type { EntityManager } from 'typeorm';

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Gives the API's role what each domain lets it do, and nothing else: it owns nothing, and no function is open to everybody. */
export async function grant(turn: EntityManager, apiRole: string, schemas: readonly DomainSchema[]): Promise<void> {
  const role = quoted(apiRole);
  for (const schema of schemas) {
    const name = quoted(schema.name);
    const all = (kind: string) => `ALL ${kind} IN SCHEMA ${name}`;
    await turn.query(`
      GRANT USAGE ON SCHEMA ${name} TO ${role};
      REVOKE ALL ON ${all('FUNCTIONS')} FROM PUBLIC, ${role};
      REVOKE ALL ON ${all('TABLES')} FROM ${role};
      GRANT USAGE ON ${all('SEQUENCES')} TO ${role}`);
    for (const { table, rights } of await tableRights(turn, schema))
      await turn.query(`GRANT ${rights} ON ${name}.${quoted(table)} TO ${role}`);
    for (const { signature } of await callableFunctions(turn, schema))
      await turn.query(`GRANT EXECUTE ON FUNCTION ${signature} TO ${role}`);
  }
}

/** The tables of the jobs are pg-boss's own; it works on them as the API's role. */
export async function grantJobs(turn: EntityManager, apiRole: string): Promise<void> {
  const [role, all] = [quoted(apiRole), (kind: string) => `ALL ${kind} IN SCHEMA ${jobsSchema}`];
  await turn.query(`
    GRANT USAGE ON SCHEMA ${jobsSchema} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ${all('TABLES')} TO ${role};
    GRANT USAGE ON ${all('SEQUENCES')} TO ${role};
    REVOKE ALL ON ${all('FUNCTIONS')} FROM PUBLIC;
    GRANT EXECUTE ON ${all('FUNCTIONS')} TO ${role}`);
}

/** Views are read; tables as the domain says, else with every right. Partitions are reached by their table. */
async function tableRights(turn: EntityManager, { name, appendOnly = [], readOnly = [] }: DomainSchema) {
  const tables = await turn.query<{ table: string; view: boolean }[]>(
    `SELECT pg_class.relname AS table, pg_class.relkind = 'v' AS view FROM pg_class
     WHERE pg_class.relnamespace = $1::regnamespace AND pg_class.relkind IN ('r', 'p', 'v') AND NOT pg_class.relispartition`,
    [name],
  );
  const rightsOf = (table: string, view: boolean) => {
    if (view || readOnly.includes(table)) return 'SELECT';
    return appendOnly.includes(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
  };
  return tables.map(({ table, view }) => ({ table, rights: rightsOf(table, view) }));
}

/** What the domain lets the API call; aggregates are part of what it reads. */
function callableFunctions(turn: EntityManager, { name, callable = [] }: DomainSchema) {
  return turn.query<{ signature: string }[]>(
    `SELECT pg_proc.oid::regprocedure::text AS signature FROM pg_proc
     WHERE pg_proc.pronamespace = $1::regnamespace AND (pg_proc.proname = ANY ($2::text[]) OR pg_proc.prokind = 'a')`,
    [name, callable],
  );
}
