// `npm run restore -- <file>`: the data of a backup in place of the present data, which is kept aside; the product must be stopped.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import pg from 'pg';
import { addressesOfDatabase, build, dataFolder, isInUse, restoreData, startDatabase, type Database } from '../product/product.ts';

const [presentName, restoredName, beforeName] = ['ra_quan', 'ra_quan_restored', 'ra_quan_before'];
if (existsSync('.env')) process.loadEnvFile('.env');
const [name = '', ...flags] = process.argv.slice(2);

async function restore(): Promise<string> {
  const file = resolve(name);
  if (name === '' || !existsSync(file)) throw new Error('npm run restore -- <tệp sao lưu · backup file>');
  await build();
  const { DATABASE_URL: api, DATABASE_OWNER_URL: owner } = process.env;
  if (api && owner) return restoreData({ owner, api }, file);
  // Told before anything is asked.
  if (await isInUse(dataFolder())) throw new Error('Hãy dừng sản phẩm trước · Stop the product first');
  if (!flags.includes('--yes') && !(await agreed())) return 'Giữ nguyên · Kept';
  const database = await startDatabase(dataFolder());
  try {
    return await replaceBy(database, file);
  } finally {
    await database.stop();
  }
}

/** The backup becomes a database beside the present one; only when it is whole do the two change names. */
async function replaceBy(database: Database, file: string): Promise<string> {
  const client = new pg.Client(database.superuser.replace(/\/ra_quan$/, '/postgres'));
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${restoredName} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${restoredName} TEMPLATE template0 OWNER ra_quan_owner`);
    const said = await restoreData(addressesOfDatabase(database, restoredName), file).catch(async (cause: unknown) => {
      await client.query(`DROP DATABASE ${restoredName} WITH (FORCE)`);
      throw cause;
    });
    await client.query(`DROP DATABASE IF EXISTS ${beforeName} WITH (FORCE)`);
    await client.query(`ALTER DATABASE ${presentName} RENAME TO ${beforeName}`);
    await client.query(`ALTER DATABASE ${restoredName} RENAME TO ${presentName}`);
    return `${said}\nDữ liệu trước đó còn trong cơ sở dữ liệu ${beforeName}, đến lần khôi phục sau · What was there before is kept as the database ${beforeName}, until the next restore`;
  } finally {
    await client.end();
  }
}

async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new Error('Không có ai để hỏi: thêm --yes nếu đồng ý thay dữ liệu · Nobody to ask: add --yes to replace the data');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    'Thay toàn bộ dữ liệu hiện tại bằng bản sao lưu? Gõ «thay» để đồng ý · Replace all present data by the backup? Type «replace» to agree: ',
  );
  terminal.close();
  return ['thay', 'replace'].includes(answer.trim().toLowerCase());
}

try {
  console.log(await restore());
} catch (cause) {
  console.error(`\n✗ ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
