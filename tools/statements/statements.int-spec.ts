import pg from 'pg';
import ts from 'typescript';
import { startApi, type RunningApi } from '@ra-quan/shared/api/testing';
import { readStatements, type Statement } from './statements';

const kinds: Record<string, readonly string[]> = {
  number: ['int2', 'int4', 'int8', 'numeric', 'float8'],
  boolean: ['bool'],
  // Days and instants are texts when they leave the product; what jsonb holds is not looked into.
  string: ['text', 'varchar', 'date', 'timestamptz', 'bytea', 'unknown', 'jsonb', 'xid8'],
};

interface Described {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
}

/** Lets the database plan a text without running it, and tell what would come back. */
function describeStatement(client: pg.Client, text: string): Promise<Described> {
  return new Promise((done, failed) => {
    let fields: Described['fields'] = [];
    let fault: Error | undefined;
    // What pg takes in place of a query: it sends its own messages and hears the answers.
    const planning = {
      submit: (connection: Record<'parse' | 'describe' | 'sync', (message?: object) => void>) => {
        connection.parse({ name: '', text, types: [] });
        connection.describe({ type: 'S', name: '' });
        connection.sync();
      },
      handleRowDescription: (message: Described) => (fields = message.fields),
      handleError: (cause: Error) => (fault = cause),
      handleReadyForQuery: () => (fault ? failed(fault) : done({ fields })),
    };
    client.query(planning as unknown as pg.Submittable);
  });
}

describe('the statements of the product', () => {
  let api: RunningApi;
  let client: pg.Client;
  let typeNames: ReadonlyMap<number, string>;
  let statements: Statement[];
  let unreadable: string[];

  beforeAll(async () => {
    api = await startApi();
    client = new pg.Client(api.addresses.owner);
    await client.connect();
    const { rows } = await client.query<{ oid: number; typname: string }>('SELECT oid::int, typname FROM pg_type');
    typeNames = new Map(rows.map(({ oid, typname }) => [oid, typname]));
    const config = ts.getParsedCommandLineOfConfigFile(
      'tsconfig.api.json',
      {},
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
    )!;
    const program = ts.createProgram(config.fileNames, config.options);
    ({ statements, unreadable } = readStatements(program, (file) => /\/libs\/.*\/api\/src\/.*\.(query|reader|writes)\.ts$/.test(file)));
  }, 60_000);
  afterAll(async () => {
    await client.end();
    await api.stop();
  });

  it('can all be read from the source, but for the search of units, which is put together from what was typed, and the cursor around any', () => {
    const composed = ['libs/geography/api/src/units/units.query.ts', 'libs/shared/api/src/database/snapshot.reader.ts'];
    const others = unreadable.filter((fault) => !composed.some((file) => fault.startsWith(file)));
    expect(others).toEqual([]);
    expect(new Set(statements.map(({ place }) => place)).size).toBeGreaterThan(80);
  });

  it('are understood by the database as it is, and give the rows that the code expects', async () => {
    const faults: string[] = [];
    for (const { place, text, row } of statements) {
      try {
        const { fields } = await describeStatement(client, text);
        if (!row) continue;
        const given = new Map(fields.map(({ name, dataTypeID }) => [name, typeNames.get(dataTypeID) ?? '']));
        for (const name of row.keys()) if (!given.has(name)) faults.push(`${place}: no column ${name}`);
        for (const [name, type] of given) {
          const kind = row.get(name);
          if (kind === undefined) faults.push(`${place}: nobody expects the column ${name}`);
          else if (kinds[kind] && !kinds[kind].includes(type)) faults.push(`${place}: ${name} is ${type}, the code expects a ${kind}`);
        }
      } catch (cause) {
        faults.push(`${place}: ${(cause as Error).message}`);
      }
    }
    expect(faults).toEqual([]);
  }, 60_000);
});
