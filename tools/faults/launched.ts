import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Longest that the product may need until it serves, in milliseconds. */
const patience = 120_000;

const later = (ms: number) => new Promise<void>((come) => setTimeout(come, ms));

/** The product as `npm start` runs it: the launcher, the database and the API. */
export class Launched {
  readonly origin: string;
  private readonly folder: string;
  private launcher: ChildProcess | undefined;
  private said = '';

  constructor(origin: string, folder: string) {
    this.origin = origin;
    this.folder = folder;
  }

  async start(): Promise<void> {
    const { port } = new URL(this.origin);
    this.said = '';
    this.launcher = spawn(process.execPath, ['tools/launch/main.mjs', 'start'], {
      env: {
        ...process.env,
        PORT: port,
        DATA_FOLDER: this.folder,
        DEMO: 'true',
        LOG_LEVEL: 'silent',
        CLOCK_AT: '2026-05-08T02:00:00Z',
        npm_lifecycle_event: 'start',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (chunk: Buffer) => (this.said = (this.said + chunk.toString()).slice(-8_000));
    this.launcher.stdout!.on('data', hear);
    this.launcher.stderr!.on('data', hear);
    await this.until(() => Promise.resolve(this.said.includes('Ctrl-C')));
  }

  /** Waits until something is so. @throws after two minutes, with what the launcher said */
  async until(isSo: () => Promise<boolean>): Promise<void> {
    for (const begun = performance.now(); !(await isSo()); await later(50)) {
      if (performance.now() - begun > patience) throw new Error(`Not within ${patience / 1000} s\n${this.said}`);
    }
  }

  /** The answer of the health check: 0 where there is none within `ms`. */
  async ready(ms = 3_000): Promise<number> {
    return fetch(`${this.origin}/api/health/ready`, { signal: AbortSignal.timeout(ms) }).then(
      ({ status }) => status,
      () => 0,
    );
  }

  /** The processes by what they run, as they are now. */
  processes(): Readonly<Record<'start' | 'api', number | undefined>> & { readonly database: readonly number[] } {
    const all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), ...aboutProcess(name) }));
    const start = all.find(({ parent, command }) => parent === this.launcher!.pid && command.includes('tools/start/main.ts'))?.pid;
    const api = all.find(({ parent, command }) => parent === start && command.includes('dist/server/main.mjs'))?.pid;
    const [postmaster = 0] = readFileSync(join(this.folder, 'postgres', 'postmaster.pid'), 'utf8')
      .split('\n')
      .map(Number);
    const backends = all.filter(({ parent }) => parent === postmaster).map(({ pid }) => pid);
    return { start, api, database: [postmaster, ...backends] };
  }

  /** Ends it as Ctrl-C does. Returns the code it ended with. */
  async end(): Promise<number | null> {
    const { launcher } = this;
    if (!launcher) return null;
    const ended = new Promise<number | null>((known) => launcher.on('exit', known));
    if (launcher.exitCode !== null || launcher.signalCode !== null) return launcher.exitCode;
    launcher.kill('SIGINT');
    return ended;
  }
}

function aboutProcess(name: string): { readonly parent: number; readonly command: string } {
  try {
    const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1]);
    return { parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  } catch {
    // It ended while it was looked at.
    return { parent: 0, command: '' };
  }
}
