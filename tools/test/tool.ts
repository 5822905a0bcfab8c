import { spawn, type ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();
let ended = false;

// Children are groups of their own: the whole of each is ended with us, and nothing new begins.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    ended = true;
    process.exitCode = signal === 'SIGINT' ? 130 : 143;
    for (const child of running) end(child);
  });

function end(child: ChildProcess): void {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid!, 'SIGTERM');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}

/** Whether the run was told to end. */
export const isEnded = () => ended;

export interface Surroundings {
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** Runs one tool and says whether it succeeded; its output is shown when it did not. */
export function run(command: string, args: readonly string[], { environment = {}, folder = '.' }: Surroundings = {}): Promise<boolean> {
  if (ended) return Promise.resolve(false);
  return new Promise((finished) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (cause) => said.push(Buffer.from(String(cause))));
    child.on('close', (code) => {
      running.delete(child);
      if (code !== 0 && !ended) process.stdout.write(`\n--- ${command} ${args.join(' ')}\n${Buffer.concat(said).toString()}\n`);
      finished(code === 0);
    });
  });
}
