// `npm run bench`: the product beside the least that can answer, on one database, in one run. Quote the ratios, not the milliseconds.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, loadDemo, prepare, startApi, startDatabase, stopProcess } from '../product/product.ts';
import { fill } from './fill.ts';
import { load, type Measured, type Shot } from './load.ts';
import { openEntry } from './entry.ts';

const seconds = Number(process.env['BENCH_SECONDS'] ?? 5);
const sizes = (/^(1|10)$/.test(process.argv[2] ?? '') ? [Number(process.argv[2])] : [1, 10]) as (1 | 10)[];
const clock = '2026-05-20T02:00:00Z';

async function startBare(databaseUrl: string) {
  const child = spawn(process.execPath, ['tools/bench/bare-server.ts'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((started) => child.on('message', (message: { listening: string }) => started(message.listening)));
  return { url, stop: () => stopProcess(child) };
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const begun = performance.now();
  const result = await work();
  return [result, performance.now() - begun];
}

const line = (name: string, ...cells: (string | number)[]) =>
  console.log(`${name.padEnd(46)}${cells.map((cell) => String(cell).padStart(11)).join('')}`);
const ms = (value: number) => value.toFixed(1);

/** Product and bare in turn, at 1 and at 16 clients. Returns the product's median at one client. */
async function pair(
  name: string,
  api: string,
  bare: string,
  product: (client: number, turn: number) => Shot,
  plain: (client: number, turn: number) => Shot,
  {
    clients: counts = [1, 16],
    onAnswer,
  }: { readonly clients?: readonly number[]; readonly onAnswer?: (client: number, body: string) => void } = {},
): Promise<Measured> {
  let single: Measured | undefined;
  for (const clients of counts) {
    await load(api, clients, 1, product, onAnswer);
    await load(bare, clients, 1, plain);
    const measured = await load(api, clients, seconds, product, onAnswer);
    const least = await load(bare, clients, seconds, plain);
    single ??= measured;
    line(
      `${name}, ${clients} client${clients > 1 ? 's' : ''}`,
      ms(measured.p50),
      ms(measured.p95),
      ms(measured.p99),
      Math.round(measured.perSecond),
    );
    line('  bare', ms(least.p50), ms(least.p95), ms(least.p99), Math.round(least.perSecond));
    line(
      '  ratio',
      ...(['p50', 'p95', 'p99'] as const).map((at) => `${(measured[at] / least[at]).toFixed(2)}×`),
      `${(least.perSecond / measured.perSecond).toFixed(2)}×`,
    );
  }
  return single!;
}

async function measure(millions: 1 | 10): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'ra-quan-bench-'));
  const database = await startDatabase(folder, ['-c', 'shared_buffers=1GB', '-c', 'maintenance_work_mem=1GB', '-c', 'max_wal_size=16GB']);
  try {
    await prepare(database, true);
    await loadDemo(database);
    const [rows, took] = await timed(() => fill(database.superuser, millions));
    console.log(`\n${rows.toLocaleString('en')} observations, filled in ${(took / 1000).toFixed(0)} s\n`);
    const [api, apiStart] = await timed(() =>
      startApi({ DATABASE_URL: database.api, DEMO: 'true', PORT: '0', LOG_LEVEL: 'error', CLOCK_AT: clock }),
    );
    const [bare, bareStart] = await timed(() => startBare(database.api));
    line('', 'p50 ms', 'p95 ms', 'p99 ms', 'per second');
    line('start to ready', ms(apiStart));
    line('  bare', ms(bareStart));
    line('  ratio', `${(apiStart / bareStart).toFixed(2)}×`);
    try {
      const entry = await openEntry(api.url);
      const read = (path: string) => () => ({ path: `/api/v1${path}`, headers: { cookie: entry.directorCookie } });
      const comparison = await pair(
        'comparison, country × province × ten years',
        api.url,
        bare.url,
        read('/comparisons/provinces?indicator=1&first=2017&last=2026'),
        () => ({ path: '/provinces?indicator=1' }),
      );
      // Restated on today's units in the product; as reported beside it. One client: it is a report of 33,000 figures, not a page.
      await pair(
        'ten years × all communes, restated',
        api.url,
        bare.url,
        read('/comparisons/communes?indicator=1&first=2017&last=2026'),
        () => ({ path: '/communes?indicator=1' }),
        { clients: [1] },
      );
      await pair('list of ceremonies', api.url, bare.url, read('/launch-events?campaign=1&size=50'), () => ({
        path: '/events?campaign=1',
      }));
      await pair('one observation written', api.url, bare.url, entry.write, entry.writeBare, { onAnswer: entry.written });
      return comparison;
    } finally {
      await api.stop();
      await bare.stop();
    }
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!process.argv.includes('--built')) await build();
const comparisons: Measured[] = [];
for (const millions of sizes) comparisons.push(await measure(millions));
if (comparisons.length === 2) {
  console.log(`\ncomparison at ten million ÷ at one million (p50): ${(comparisons[1]!.p50 / comparisons[0]!.p50).toFixed(2)}×`);
}
