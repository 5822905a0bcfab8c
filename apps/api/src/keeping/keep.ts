import { sayOfData } from '@ra-quan/audit/api';
import type { DomainSchema } from '@ra-quan/shared/api';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connect } from '../migrations/migrate';
import { Seen, writeArchive, type KeptTable } from './archive';
import { quoted, quotedName } from './quoted';
import { instantOf, sequencesOf, stepsRun, tablesOf } from './tables.query';

/** What was kept. */
export interface Kept {
  readonly tables: number;
  readonly rows: number;
}

/**
 * Writes all that a database holds into one file, as it stood at one instant, while others go on working; the log says so.
 * @param file gets its name only once it is whole
 */
export async function keepData(ownerUrl: string, schemas: readonly DomainSchema[], file: string): Promise<Kept> {
  const database = await connect(ownerUrl, []);
  const runner = database.createQueryRunner();
  const names = schemas.map(({ name }) => name);
  const passing = new Set(schemas.flatMap(({ name, passing = [] }) => passing.map((table) => `${name}.${table}`)));
  const kept: KeptTable[] = [];
  try {
    const client = (await runner.connect()) as ClientBase;
    await runner.startTransaction('REPEATABLE READ');
    const madeAt = (await instantOf(runner.manager)).toISOString();
    await writeArchive(file, async (add) => {
      for (const table of await tablesOf(runner.manager, names)) {
        if (passing.has(`${table.schema}.${table.name}`)) continue;
        const seen = new Seen();
        const columns = table.columns.map(quoted).join(', ');
        await add(table, seen.through(client.query(copyTo(`COPY (SELECT ${columns} FROM ${quotedName(table)}) TO STDOUT`))));
        kept.push({ ...table, ...seen.all });
      }
      const [steps, sequences] = [await stepsRun(runner.manager), await sequencesOf(runner.manager, names)];
      return { product: 'ra-quan', format: 1, madeAt, steps, tables: kept, sequences };
    });
    await runner.commitTransaction();
    const rows = kept.reduce((sum, table) => sum + table.rows, 0);
    await database.transaction((manager) => sayOfData(manager, 'backup', { madeAt, tables: kept.length, rows }));
    return { tables: kept.length, rows };
  } finally {
    await runner.release();
    await database.destroy();
  }
}
