import { statfsSync } from 'node:fs';
import { createServer } from 'node:net';

/** Why the product does not start, in both languages. */
export class Refusal extends Error {
  constructor(vi: string, en: string) {
    super(`${vi} · ${en}`);
  }
}

const leastFreeBytes = 1_000_000_000;

/** @throws Refusal when something else listens there */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const free = await new Promise<boolean>((known) => {
    const probe = createServer()
      .once('error', () => known(false))
      .listen(port, host, () => probe.close(() => known(true)));
  });
  if (!free) {
    throw new Refusal(
      `Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác: PORT=3001 npm start`,
      `Port ${port} is taken by another program. Stop it or choose another port: PORT=3001 npm start`,
    );
  }
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
