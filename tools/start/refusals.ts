import { existsSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';

/** Why the product does not start, in both languages. */
export class Refusal extends Error {
  constructor(vi: string, en: string) {
    super(`${vi} · ${en}`);
  }
}

const leastFreeBytes = 1_000_000_000;

/** How long an API whose launcher was killed may take to end, in milliseconds. */
const longestFarewell = 12_000;

/**
 * @param dataFolder where it shows whether an earlier run was killed: what is left of it is waited for
 * @throws Refusal when something else listens there
 */
export async function refuseTakenPort(host: string, port: number, dataFolder: string): Promise<void> {
  const patience = existsSync(join(dataFolder, 'postgres', 'postmaster.pid')) ? longestFarewell : 0;
  for (let waited = 0; !(await isFree(host, port)); waited += 250) {
    if (waited >= patience) {
      throw new Refusal(
        `Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác: PORT=3001 npm start`,
        `Port ${port} is taken by another program. Stop it or choose another port: PORT=3001 npm start`,
      );
    }
    await later(250);
  }
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((known) => {
    const probe = createServer()
      .once('error', () => known(false))
      .listen(port, host, () => probe.close(() => known(true)));
  });
}

/** @throws Refusal when less than 1 GB is free for data and build */
export function refuseFullDisk(folder: string, free = freeBytes(folder)): Promise<void> {
  if (free >= leastFreeBytes) return Promise.resolve();
  const megabytes = Math.round(free / 1_000_000);
  throw new Refusal(
    `Đĩa chỉ còn ${megabytes} MB; cần ít nhất 1.000 MB.`,
    `The disk has ${megabytes} MB left; at least 1,000 MB are needed.`,
  );
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
