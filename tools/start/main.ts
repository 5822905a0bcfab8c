// `npm start`: the whole product at one address, from nothing, until somebody ends it.
import { existsSync } from 'node:fs';
import { build, dataFolder, loadDemo, prepare, startApi, startDatabase, type DatabaseAddresses } from '../product/product.ts';
import { keep } from './keep.ts';
import { refuseFullDisk, refuseTakenPort, Refusal } from './refusals.ts';
import { step } from './step.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const host = process.env['HOST'] ?? '127.0.0.1';
const port = Number(process.env['PORT'] ?? 3000);
const demo = process.env['DEMO'] !== 'false';
let firstAccount: string | undefined;

/** Somebody ends the product: by the keyboard, or by killing what started it. */
const told = new Promise<void>((finished) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => finished());
  process.once('disconnect', () => finished());
});

/** What was started, to be ended in the opposite order. */
const started: { readonly stop: () => Promise<void>; readonly gaveUp: Promise<never> }[] = [];

/** The database of the environment, or the embedded one. */
async function openDatabase(): Promise<DatabaseAddresses> {
  const { DATABASE_URL: api, DATABASE_OWNER_URL: owner } = process.env;
  if (!api) return keepDatabase();
  if (!owner) {
    throw new Refusal(
      'DATABASE_URL cần đi cùng DATABASE_OWNER_URL, vai trò sở hữu để nâng cấp cấu trúc (xem .env.example)',
      'DATABASE_URL needs DATABASE_OWNER_URL beside it, the owning role for migrations (see .env.example)',
    );
  }
  return { owner, api };
}

async function keepDatabase(): Promise<DatabaseAddresses> {
  let known: number | undefined;
  const database = await keep('PostgreSQL', async () => {
    const running = await startDatabase(dataFolder(), [], known);
    known = running.port;
    return running;
  });
  started.push(database);
  return database.first;
}

async function start(): Promise<void> {
  await refuseTakenPort(host, port, dataFolder());
  await refuseFullDisk('.');
  await step('Dựng ứng dụng', 'Build', build);
  const database = await step('Cơ sở dữ liệu', 'Database', openDatabase);
  const prepared = await step('Cấu trúc, danh mục đơn vị, tài khoản', 'Migrations, catalogue of units, accounts', () =>
    prepare(database, demo),
  );
  firstAccount = prepared.split('\n').find((line) => line.includes('First account'));
  if (demo) await step('Chiến dịch minh họa', 'Demo campaign', () => loadDemo(database));
  const environment = {
    HOST: host,
    PORT: String(port),
    DATABASE_URL: database.api,
    DEMO: String(demo),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
  };
  const api = await step('Khởi động', 'Ready', () => keep('API', () => startApi(environment)));
  started.push(api);
  announce(api.first.url + (process.env['BASE_PATH'] ?? ''));
  await Promise.race(started.map(({ gaveUp }) => gaveUp));
}

function announce(url: string): void {
  console.log(`\n  Ra Quân  →  ${url}\n`);
  if (demo) {
    console.log(
      '  Tài khoản minh họa · Demo accounts: ke-hoach, giam-doc, ha-noi, dong-nai, co-so, buu-dien, truyen-thong, quan-tri, kiem-toan',
    );
    console.log('  Mật khẩu · Password: thang-van-dong\n');
  }
  if (firstAccount) console.log(`  ${firstAccount}\n`);
  console.log('  Ctrl-C để dừng · to stop\n');
}

try {
  await Promise.race([start(), told]);
} catch (cause) {
  console.error(`\n✗ ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
for (const { stop } of started.reverse()) await stop();
process.exit();
