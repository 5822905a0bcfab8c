// `npm run bench`: the product beside the best that can be done for the same answers, on one database, in one run. Quote the ratios, not the milliseconds.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { build, loadDemo, prepare, startApi, startDatabase, stopProcess, type Database } from '../product/product.ts';
import { openEntry, type OpenEntry } from './entry.ts';
import { fill, fillEvents, fillLaunchHour } from './fill.ts';
import { eventCount, events, insertObservation, makeFloor, provinceYears } from './floor.ts';
import { load, loadDatabase, type Measured, type Shot } from './load.ts';

const seconds = Number(process.env['BENCH_SECONDS'] ?? 5);
const sizes = (/^(1|10)$/.test(process.argv[2] ?? '') ? [Number(process.argv[2])] : [1, 10]) as (1 | 10)[];
const clock = '2026-05-20T02:00:00Z';
const eventsInCampaign = 20_000;

/** What was started ends with the run, also when it is told to stop. */
const started: (() => Promise<void>)[] = [];
const keep = (stop: () => Promise<void>) => void started.push(stop);
async function stopAll(): Promise<void> {
  for (const stop of started.splice(0).reverse()) await stop().catch(() => undefined);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stopAll().then(() => process.exit(130)));

async function startFloor(databaseUrl: string): Promise<string> {
  const child = spawn(process.execPath, ['tools/bench/floor-server.ts'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  keep(() => stopProcess(child));
  return new Promise((ready) => child.on('message', (message: { listening: string }) => ready(message.listening)));
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const begun = performance.now();
  const result = await work();
  return [result, performance.now() - begun];
}

const line = (name: string, ...cells: (string | number)[]) =>
  console.log(`${name.padEnd(52)}${cells.map((cell) => String(cell).padStart(11)).join('')}`);
const cellsOf = ({ p50, p95, p99, perSecond }: Measured) => [p50.toFixed(1), p95.toFixed(1), p99.toFixed(1), Math.round(perSecond)];

interface Pair {
  readonly product: (client: number, turn: number) => Shot;
  readonly floor: (client: number, turn: number) => Shot;
  /** The statements of the floor by themselves, one after the other. */
  readonly alone?: readonly (readonly [statement: { name: string; text: string }, values: unknown[]])[];
  readonly clients?: readonly number[];
  readonly onAnswer?: (client: number, body: string) => void;
}

/** Product and floor in turn. The ratio is what the product answers in a second, of what bare Node answers with the best SQL. */
async function pair(
  name: string,
  api: string,
  floor: string,
  database: string,
  { product, floor: least, alone = [], clients: counts = [1, 16], onAnswer }: Pair,
) {
  for (const clients of counts) {
    await load(api, clients, 1, product, onAnswer);
    await load(floor, clients, 1, least);
    const measured = await load(api, clients, seconds, product, onAnswer);
    const best = await load(floor, clients, seconds, least);
    line(`${name}, ${clients} client${clients > 1 ? 's' : ''}`, ...cellsOf(measured));
    line('  bare Node, best SQL', ...cellsOf(best));
    for (const [statement, values] of alone)
      line(
        `  in the database alone: ${statement.name}`,
        ...cellsOf(await loadDatabase(database, clients, seconds, statement, () => values)),
      );
    line('  product ÷ bare Node, a second', '', '', '', `${(measured.perSecond / best.perSecond).toFixed(2)}`);
  }
}

const years = (of: number) => `si-voluntary-mobilised:${of}-01-01:${of + 1}-01-01:`;

/** Ways to compare beside the plain one, in one run: how many times as long each takes. */
async function beside(api: string, name: string, plain: Pair['product'], others: Readonly<Record<string, Pair['product']>>): Promise<void> {
  await load(api, 1, 1, plain);
  const least = await load(api, 1, seconds, plain);
  line(`comparison, ${name}`, ...cellsOf(least));
  for (const [other, shot] of Object.entries(others)) {
    await load(api, 1, 1, shot);
    const measured = await load(api, 1, seconds, shot);
    line(`  ${other}`, ...cellsOf(measured));
    line('    times the plain one, p50', '', '', '', `${(measured.p50 / least.p50).toFixed(2)}×`);
  }
}

async function measure(millions: 1 | 10): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ra-quan-bench-'));
  keep(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })));
  const database = await startDatabase(folder, ['-c', 'shared_buffers=1GB', '-c', 'maintenance_work_mem=1GB', '-c', 'max_wal_size=16GB']);
  keep(database.stop);
  await prepare(database, true);
  await loadDemo(database, clock);
  const [rows, took] = await timed(() => fill(database.superuser, millions));
  console.log(`\n${rows.toLocaleString('en')} observations, filled in ${(took / 1000).toFixed(0)} s\n`);
  const [api, apiStart] = await timed(() =>
    startApi({ DATABASE_URL: database.api, DEMO: 'true', PORT: '0', LOG_LEVEL: 'error', CLOCK_AT: clock }),
  );
  keep(api.stop);
  const entry = await openEntry(api.url);
  await fillEvents(database.superuser, entry.campaignId, eventsInCampaign);
  await makeFloorTables(database, entry.campaignId);
  const [floor, floorStart] = await timed(() => startFloor(database.api));
  line('', 'p50 ms', 'p95 ms', 'p99 ms', 'per second');
  line('start to ready, ms', apiStart.toFixed(0));
  line('  bare Node', floorStart.toFixed(0), '', '', `${(apiStart / floorStart).toFixed(2)}×`);
  await measureAll(api.url, floor, database, entry);
  await stopAll();
}

async function makeFloorTables(database: Database, eventCampaignId: number): Promise<void> {
  const client = new pg.Client(database.superuser);
  await client.connect();
  for (const statement of makeFloor(eventCampaignId, decodeURIComponent(new URL(database.api).username)).split(/;\n/))
    await client.query(statement);
  await client.end();
}

async function measureAll(api: string, floor: string, database: Database, entry: OpenEntry): Promise<void> {
  const read = (path: string) => () => ({ path: `/api/v1${path}`, headers: { cookie: entry.directorCookie } });
  const comparison: Pair = {
    product: read('/comparisons/provinces?indicator=1&first=2017&last=2026'),
    floor: () => ({ path: '/provinces?indicator=1&first=2017&last=2026' }),
    alone: [[provinceYears, [1, 2017, 2026]]],
  };
  await pair('comparison, country × province × ten years', api, floor, database.api, comparison);
  await pair(`list of ${eventsInCampaign.toLocaleString('en')} ceremonies`, api, floor, database.api, {
    product: read(`/launch-events?campaign=${entry.campaignId}&size=50`),
    floor: () => ({ path: `/events?campaign=${entry.campaignId}` }),
    alone: [
      [events, [entry.campaignId]],
      [eventCount, [entry.campaignId]],
    ],
  });
  await pair('one observation written', api, floor, database.api, {
    product: entry.write,
    floor: entry.writeFloor,
    alone: [[insertObservation, [2, 1, 1, '2026-05-08', 1, 1]]],
    onAnswer: entry.written,
  });
  const compared = (place: string, subject: number, base: number) =>
    read(`/comparisons?${place}subject=${years(subject)}&base=${years(base)}`);
  const before = { province: `unit=${entry.provinceId}&on=2020-06-01&`, commune: `unit=${entry.communeId}&on=2026-05-20&` };
  await beside(api, 'country, two whole years', compared('', 2025, 2024), {
    'a year that runs, against the same days': compared('', 2026, 2025),
  });
  await beside(api, 'province, two years on their own map', compared(before.province, 2020, 2019), {
    'restated on the map of today': compared(`unit=${entry.provinceId}&on=2026-05-20&`, 2020, 2019),
    'restated, a year that runs against the same days': compared(`unit=${entry.provinceId}&on=2026-05-20&`, 2026, 2025),
  });
  await beside(api, 'commune, two years of its own', compared(before.commune, 2026, 2025), {
    'restated over the reorganisation': compared(before.commune, 2025, 2024),
  });
  await fillLaunchHour(database.superuser, entry.campaignId);
  await pair('comparison after a launch hour of all communes', api, floor, database.api, comparison);
  // A report of 33,000 figures, not a page: restated on today's units in the product, as reported beside it.
  await pair('ten years × all communes, restated', api, floor, database.api, {
    product: read('/comparisons/communes?indicator=1&first=2017&last=2026'),
    floor: () => ({ path: '/communes?indicator=1' }),
    clients: [1],
  });
}

if (!process.argv.includes('--built')) await build();
try {
  for (const millions of sizes) await measure(millions);
} finally {
  await stopAll();
}
