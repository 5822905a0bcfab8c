// `npm run faults [-- <rounds>]`: kills, freezes and starves a product of its own while people write into it, and says what survived. Fails where
// anything that was acknowledged is lost or there twice, where an answer was wrong, or where the product did not come back.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../database/embedded.ts';
import { build, visitDatabase } from '../product/product.ts';
import { untilTold } from '../product/told.ts';
import { faults, mountSmallDisk, unmount } from './faults.ts';
import { Launched } from './launched.ts';
import { sumsDiffer } from './sums.ts';
import { Writers } from './writers.ts';

/** What came of a kind of fault. */
interface Outcome {
  rounds: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  slowest: number;
}

const later = (ms: number) => new Promise<void>((come) => setTimeout(come, ms));

const rounds = Number(process.argv[2] ?? 50);
if (process.platform !== 'linux' || !Number.isInteger(rounds) || rounds < 1) {
  console.error('✗ npm run faults [-- <số vòng · rounds>] (Linux)');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'ra-quan-faults-'));
chmodSync(folder, 0o755);
const isSmall = mountSmallDisk(folder);
const outcomes = new Map<string, Outcome>();
const problems: string[] = [];

/** One fault among writing people. @returns seconds until the product served again */
async function round(product: Launched, writers: Writers, fault: ReturnType<typeof faults>[number]): Promise<void> {
  const outcome = outcomes.get(fault.name) ?? { rounds: 0, acknowledged: 0, lost: 0, doubled: 0, slowest: 0 };
  outcomes.set(fault.name, outcome);
  const before = writers.acknowledged;
  writers.write();
  await later(300 + Math.random() * 700);
  const begun = performance.now();
  problems.push(...(await fault.strike(product, folder)).map((problem) => `${fault.name}: ${problem}`));
  const struck = writers.acknowledged;
  await product.until(async () => (await product.ready()) === 200);
  outcome.slowest = Math.max(outcome.slowest, (performance.now() - begun) / 1_000);
  await product.until(() => Promise.resolve(writers.acknowledged > struck + 20 || writers.refusals.length > 0));
  await writers.pause();
  const { lost, doubled } = await writers.compare();
  outcome.rounds += 1;
  outcome.acknowledged += writers.acknowledged - before;
  outcome.lost += lost;
  outcome.doubled += doubled;
  problems.push(...writers.refusals.splice(0).map((refusal) => `${fault.name}: ${refusal}`));
}

async function run(product: Launched): Promise<void> {
  await product.start();
  const writers = await Writers.open(product.origin, 6);
  const all = faults(isSmall);
  for (let turn = 0; turn < rounds; turn++) await round(product, writers, all[turn % all.length]!);
  const database = await visitDatabase(folder);
  try {
    if (await sumsDiffer(database.owner)) problems.push('the sums differ from what the cells hold');
  } finally {
    await database.stop();
  }
  const code = await product.end();
  if (code !== 0) problems.push(`Ctrl-C ended it with ${code}`);
}

await build();
const product = new Launched(`http://127.0.0.1:${await freePort()}`, folder);
try {
  await untilTold(() => run(product));
} catch (cause) {
  problems.push(String(cause));
} finally {
  await product.end();
  if (isSmall) unmount(folder);
  rmSync(folder, { recursive: true, force: true });
}

console.table(
  Object.fromEntries(
    [...outcomes].map(([name, { slowest, ...rest }]) => [name, { ...rest, 'served again after (s)': Number(slowest.toFixed(1)) }]),
  ),
);
if (!isSmall)
  console.log('Đĩa đầy: chưa thử, tài khoản này không gắn được đĩa nhỏ · Full disk: not tried, this account cannot mount a small disk');
for (const problem of problems) console.error(`✗ ${problem}`);
const isClean = problems.length === 0 && [...outcomes.values()].every(({ lost, doubled }) => lost === 0 && doubled === 0);
process.exit(isClean ? 0 : 1);
