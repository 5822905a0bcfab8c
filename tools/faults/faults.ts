import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Launched } from './launched.ts';

const later = (ms: number) => new Promise<void>((come) => setTimeout(come, ms));

/** Something that goes wrong while people write. */
export interface Fault {
  readonly name: string;
  /** @returns what did not go as it should meanwhile */
  strike(product: Launched, folder: string): Promise<readonly string[]>;
}

const kill = (name: string, whom: (product: Launched) => number | undefined): Fault => ({
  name,
  strike: (product) => {
    process.kill(whom(product)!, 'SIGKILL');
    return Promise.resolve([]);
  },
});

/** The launcher is gone, and with it whoever would start anything again: somebody starts the product anew, at once. */
const killLauncher: Fault = {
  name: 'kill of the launcher',
  strike: async (product) => {
    process.kill(product.processes().start!, 'SIGKILL');
    await product.start();
    return [];
  },
};

const freeze: Fault = {
  name: 'frozen database',
  strike: async (product) => {
    const frozen = product.processes().database;
    for (const pid of frozen) signal(pid, 'SIGSTOP');
    try {
      await later(500);
      const begun = performance.now();
      const status = await product.ready(10_000);
      const seconds = (performance.now() - begun) / 1_000;
      await later(2_000);
      return status === 503 && seconds <= 3 ? [] : [`ready answered ${status} after ${seconds.toFixed(1)} s`];
    } finally {
      for (const pid of frozen) signal(pid, 'SIGCONT');
    }
  },
};

/** Fills what is left of the disk that the data lies on, and makes room again. */
const fullDisk: Fault = {
  name: 'full disk',
  strike: async (product, folder) => {
    const ballast = join(folder, 'ballast');
    const { bavail, bsize } = statfsSync(folder);
    try {
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 65_536)));
      await later(4_000);
      return (await product.ready()) === 0 ? ['no answer while the disk is full'] : [];
    } finally {
      rmSync(ballast, { force: true });
    }
  },
};

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (cause) {
    // A connection that was closed meanwhile.
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}

const megabytes = 700;

/** A small disk in memory for the data; `false` where this account may not have one. */
export function mountSmallDisk(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder]).status === 0;
}

export function unmount(folder: string): void {
  spawnSync('umount', [folder]);
}

/** @param isSmall whether the disk is one that can be filled without harm to others */
export const faults = (isSmall: boolean): readonly Fault[] => [
  kill('kill of the API', (product) => product.processes().api),
  kill('kill of PostgreSQL', (product) => product.processes().database[0]),
  killLauncher,
  freeze,
  ...(isSmall ? [fullDisk] : []),
];
