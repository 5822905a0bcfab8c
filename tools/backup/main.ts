// `npm run backup -- [file]`: all data into one file, while the product runs or not.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { build, dataFolder, keepData, visitDatabase } from '../product/product.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const moment = new Date().toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-');
const file = resolve(process.argv[2] ?? `backups/ra-quan-${moment}Z.zip`);

async function backup(): Promise<string> {
  if (existsSync(file)) throw new Error(`${file} đã có; hãy chọn tên khác · ${file} exists; choose another name`);
  await build();
  mkdirSync(dirname(file), { recursive: true });
  const { DATABASE_URL: external, DATABASE_OWNER_URL: owner } = process.env;
  if (external && owner) return keepData({ owner }, file);
  if (!existsSync(dataFolder())) throw new Error(`Không có dữ liệu trong ${dataFolder()} · There is no data in ${dataFolder()}`);
  const database = await visitDatabase(dataFolder());
  try {
    return await keepData(database, file);
  } finally {
    await database.stop();
  }
}

try {
  console.log(await backup());
} catch (cause) {
  console.error(`\n✗ ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
