import { pipeline } from 'node:stream/promises';
import { beginChainAnew } from '@ra-quan/audit/api';
import type { DomainSchema } from '@ra-quan/shared/api';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource, QueryRunner } from 'typeorm';
import { connect, migrate } from '../migrations/migrate';
import { checksumOf, stepsOf } from '../migrations/migrations';
import { Archive, Seen, type KeptTable, type Manifest } from './archive';
import { quoted, quotedName } from './quoted';
import { isEmpty, setSequence, tablesOf } from './tables.query';

/** Why nothing is restored; says it in both languages. */
export class NotRestored extends Error {
  constructor(vi: string, en: string) {
    super(`${vi} · ${en}`);
  }
}

/**
 * Fills an empty database from a backup, whole or not at all: the schema as it was then, its data, then the steps that have come since. The chain of the
 * log is closed and a new one begun.
 * @param apiRole the role the API connects with
 * @throws NotRestored
 */
export async function restoreData(ownerUrl: string, apiRole: string, schemas: readonly DomainSchema[], file: string): Promise<Manifest> {
  const archive = await openArchive(file);
  const names = schemas.map(({ name }) => name);
  const database = await connect(ownerUrl, []);
  try {
    const { manifest } = archive;
    refuseNewer(manifest, schemas);
    if (!(await isEmpty(database.manager, names))) {
      throw new NotRestored(
        'Cơ sở dữ liệu đích không trống; hãy khôi phục vào một cơ sở dữ liệu mới.',
        'The database is not empty; restore into a new one.',
      );
    }
    try {
      const has = new Set(manifest.steps.map(({ name }) => name));
      const then = schemas.map((schema) => ({ ...schema, migrations: schema.migrations.filter(({ name }) => has.has(name)) }));
      await migrate(ownerUrl, apiRole, then);
      await fill(database, archive, names);
      await migrate(ownerUrl, apiRole, schemas);
      await database.transaction((manager) => beginChainAnew(manager, new Date(manifest.madeAt)));
      await database.query('ANALYZE');
    } catch (cause) {
      await database.query(`DROP SCHEMA IF EXISTS ${[...names, 'jobs'].map(quoted).join(', ')} CASCADE; DROP TABLE IF EXISTS migration`);
      throw cause;
    }
    return manifest;
  } finally {
    archive.close();
    await database.destroy();
  }
}

async function openArchive(file: string): Promise<Archive> {
  const archive = await Archive.open(file).catch((cause: unknown) => {
    throw new NotRestored(
      `${file} không phải là bản sao lưu đọc được (${String(cause)}).`,
      `${file} is not a readable backup (${String(cause)}).`,
    );
  });
  const { product, format } = archive.manifest;
  if (product === 'ra-quan' && format === 1) return archive;
  throw new NotRestored(`${file} không phải là bản sao lưu của Ra Quân.`, `${file} is not a backup of Ra Quân.`);
}

function refuseNewer({ steps }: Manifest, schemas: readonly DomainSchema[]): void {
  const known = new Map(stepsOf(schemas).map((step) => [step.name, checksumOf(step)]));
  const foreign = steps.filter(({ name, checksum }) => known.get(name) !== checksum).map(({ name }) => name);
  if (foreign.length === 0) return;
  throw new NotRestored(
    `Bản sao lưu thuộc một phiên bản khác, mới hơn (${foreign.join(', ')}). Hãy dùng phiên bản đó.`,
    `The backup belongs to another, newer version (${foreign.join(', ')}). Use that version.`,
  );
}

/** The rows of all tables in place of what the steps of the schema put there. */
async function fill(database: DataSource, archive: Archive, schemas: readonly string[]): Promise<void> {
  const runner = database.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  await runner.startTransaction();
  try {
    const tables = await tablesOf(runner.manager, schemas);
    const kept = new Map(archive.manifest.tables.map((table) => [quotedName(table), table]));
    await runner.query(`TRUNCATE ${tables.map(quotedName).join(', ')}`);
    for (const name of tables.map(quotedName)) {
      const table = kept.get(name);
      if (table) await copyInto(runner, client, archive, table);
    }
    for (const sequence of archive.manifest.sequences) await setSequence(runner.manager, sequence);
    await runner.commitTransaction();
  } catch (cause) {
    await runner.rollbackTransaction();
    throw cause;
  } finally {
    await runner.release();
  }
}

/** What follows from a row was kept as well: nothing is triggered a second time. */
async function copyInto(runner: QueryRunner, client: ClientBase, archive: Archive, table: KeptTable): Promise<void> {
  const name = quotedName(table);
  const seen = new Seen();
  await runner.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  const into = client.query(copyFrom(`COPY ${name} (${table.columns.map(quoted).join(', ')}) FROM STDIN`));
  await pipeline(seen.through(await archive.rows(table)), into).catch((cause: unknown) => {
    throw damaged(name, cause);
  });
  await runner.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  const { rows, sha256 } = seen.all;
  if (rows !== table.rows || sha256 !== table.sha256) throw damaged(name, `${rows}/${table.rows}`);
}

const damaged = (name: string, why: unknown) =>
  new NotRestored(`Bản sao lưu bị hỏng ở bảng ${name} (${String(why)}).`, `The backup is damaged in table ${name} (${String(why)}).`);
