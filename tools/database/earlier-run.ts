import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import pg from 'pg';

/** Held by a connection of whoever runs a data folder's server, for as long as it lives. */
const ownership = 0x7a9;

/** How long a server that nobody owns any more may take to end, in milliseconds. */
const patience = 60_000;

/** No process has this number. */
const nobody = 2_147_483_646;

interface Server {
  readonly pid: number;
  readonly port: number;
  /** The command line of whatever process has that number now; `null` where none has. */
  readonly command: string | null;
}

/** The server of a data folder, as it wrote itself down. */
function writtenIn(home: string): Server | null {
  const file = join(home, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number) as [number, number, number, number];
  return { pid, port, command: commandOf(pid) };
}

/** The port of the server that another run has in a data folder; `null` where nobody is at work there. */
export async function portInUse(home: string, urlAt: (port: number) => string): Promise<number | null> {
  const server = writtenIn(home);
  return server && isServerOf(server.command, home) && !(await isOwnerless(urlAt(server.port))) ? server.port : null;
}

/**
 * Makes way in a data folder: what an earlier run left behind when it was killed is ended or forgotten.
 * @throws when another run is using the folder
 */
export async function makeWay(home: string, urlAt: (port: number) => string): Promise<void> {
  const server = writtenIn(home);
  // Of a process that is gone PostgreSQL itself makes sure that nothing of it still works on the files.
  if (!server || server.command === null) return;
  const { pid, port, command } = server;
  if (!isServerOf(command, home)) return writeOffServer(home);
  if (!(await isOwnerless(urlAt(port)))) {
    throw new Error(
      `Dữ liệu này đang được một bản khác sử dụng (tiến trình ${pid}). Hãy dừng bản đó trước. · This data is in use by another run (process ${pid}). Stop that one first.`,
    );
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; commandOf(pid) !== null; waited += 100) {
    if (waited > patience) throw new Error(`PostgreSQL (${pid}) does not end`);
    await later(100);
  }
}

/** The number of the server before belongs to another program now. The rest of what it wrote stays: by it PostgreSQL finds what may still be at work. */
function writeOffServer(home: string): void {
  const file = join(home, 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [nobody, ...rest].join('\n'));
}

/** Says for as long as this process lives that the server is its own. */
export async function own(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'ra-quan-owner' });
  // Where the server ends there is nothing left to own.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [ownership]);
  return client;
}

async function isOwnerless(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [ownership]);
    return rows[0]!.free;
  } catch {
    // A server that does not answer may be at work: nothing is done to it.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The command line of a process, its name alone where the system says no more; `null` where there is no such process. */
function commandOf(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      // A process that has ended but was not yet taken note of has no command line.
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || null;
    } catch {
      return null;
    }
  }
  const [command, ...flags] =
    process.platform === 'win32' ? ['tasklist', '/NH', '/FI', `PID eq ${pid}`] : ['ps', '-o', 'command=', '-p', String(pid)];
  const { stdout } = spawnSync(command, flags, { encoding: 'utf8' });
  return stdout.includes(process.platform === 'win32' ? String(pid) : '') && stdout.trim() !== '' ? stdout.trim() : null;
}

function isServerOf(command: string | null, home: string): boolean {
  return command !== null && command.includes('postgres') && (process.platform === 'win32' || command.includes(home));
}
