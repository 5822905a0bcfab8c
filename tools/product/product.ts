import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { addressInUse, addressesOf, prepareDatabase, startEmbedded } from '../database/embedded.ts';

/** The two addresses of a database: the owner migrates, the API owns nothing. */
export interface DatabaseAddresses {
  readonly owner: string;
  readonly api: string;
}

export interface Database extends DatabaseAddresses {
  /** The superuser's address; only where the database is the embedded one. */
  readonly superuser: string;
  /** Where it listens; only where the database is the embedded one. */
  readonly port: number;
  /** How it ended, once it has. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

const run = promisify(execFile);

/** Where the embedded database and its passwords lie. */
export const dataFolder = () => process.env['DATA_FOLDER'] ?? '.data';

/**
 * The embedded database of a data folder, with its roles; passwords are made once and kept there.
 * @param port where it listened before, for those who know it
 */
export async function startDatabase(dataFolder: string, flags: readonly string[] = [], port?: number): Promise<Database> {
  mkdirSync(dataFolder, { recursive: true });
  const server = await startEmbedded(join(dataFolder, 'postgres'), flags, port);
  const addresses = await prepareDatabase(server, 'ra_quan', passwordsOf(dataFolder));
  const { ended, stop } = server;
  return { ...addresses, superuser: server.superuserUrl('ra_quan'), port: server.port, ended, stop };
}

/** Whether another run is at work in a data folder. */
export async function isInUse(dataFolder: string): Promise<boolean> {
  return (await addressInUse(join(dataFolder, 'postgres'))) !== null;
}

/** The database of a data folder for a visit: that of the run that is at work there, or else one that is started for it. */
export async function visitDatabase(dataFolder: string): Promise<DatabaseAddresses & Pick<Database, 'stop'>> {
  const inUse = await addressInUse(join(dataFolder, 'postgres'));
  if (!inUse) return startDatabase(dataFolder);
  return { ...addressesOf(inUse('ra_quan'), passwordsOf(dataFolder)), stop: () => Promise.resolve() };
}

/** The addresses of another database of the same server. */
export function addressesOfDatabase({ owner, api }: DatabaseAddresses, name: string): DatabaseAddresses {
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  return { owner: at(owner), api: at(api) };
}

function passwordsOf(dataFolder: string): Record<'owner' | 'api', string> {
  const file = join(dataFolder, 'passwords.json');
  if (!existsSync(file)) {
    const secret = () => randomBytes(18).toString('base64url');
    writeFileSync(file, JSON.stringify({ owner: secret(), api: secret() }), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Record<'owner' | 'api', string>;
}

/** Builds server and web application; what did not change since the last time is taken from the cache. */
export async function build(): Promise<void> {
  await runTool('nx', ['run-many', '-t', 'build', '-p', 'api', 'web', '--output-style=static']);
}

/** Migrations, catalogue and, in demo mode, the accounts. */
export async function prepare({ owner, api }: DatabaseAddresses, demo: boolean): Promise<string> {
  return runServer('prepare', { DATABASE_OWNER_URL: owner, DATABASE_URL: api, DEMO: String(demo) });
}

/** All data into one file. */
export async function keepData({ owner }: Pick<DatabaseAddresses, 'owner'>, file: string): Promise<string> {
  return runServer('backup', { DATABASE_OWNER_URL: owner }, file);
}

/** A backup into an empty database. */
export async function restoreData({ owner, api }: DatabaseAddresses, file: string): Promise<string> {
  return runServer('restore', { DATABASE_OWNER_URL: owner, DATABASE_URL: api }, file);
}

export async function loadDemo({ api }: DatabaseAddresses, clockAt?: string): Promise<string> {
  return runServer('demo', { DATABASE_URL: api, ...(clockAt && { CLOCK_AT: clockAt }) });
}

async function runServer(entry: string, environment: Record<string, string>, ...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(process.execPath, ['--enable-source-maps', `dist/server/${entry}.mjs`, ...args], {
      env: { ...process.env, ...environment },
    });
    return stdout.trim();
  } catch (cause) {
    throw new Error((cause as { stderr?: string }).stderr?.trim() || String(cause));
  }
}

async function runTool(tool: string, args: readonly string[]): Promise<void> {
  try {
    await run(tool, args, { shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`${tool} ${args.join(' ')}\n${stdout}\n${stderr}`);
  }
}

export interface RunningApi {
  readonly url: string;
  readonly process: ChildProcess;
  /** How it ended, once it has. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts the API, which also serves the web application, and waits until it is ready. */
export async function startApi(environment: Record<string, string>): Promise<RunningApi> {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.mjs'], {
    env: { ...process.env, WEB_ROOT: 'dist/web', ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<string>((known) => child.on('exit', (code, signal) => known(String(signal ?? code))));
  const url = await new Promise<string>((started, failed) => {
    child.on('message', (message: { listening: string }) => started(message.listening));
    void ended.then((how) => failed(new Error(`API: ${how}`)));
  });
  const ready = await fetch(`${url}/api/health/ready`);
  if (!ready.ok) {
    await stopProcess(child);
    throw new Error(`API: ${ready.status}`);
  }
  return { url, process: child, ended, stop: () => stopProcess(child) };
}

/** Ends a detached process with its children: what was started may be a script around the real program. */
export function stopGroup(leader: ChildProcess): Promise<void> {
  return stopProcess(leader, (signal) => (process.platform === 'win32' ? leader.kill(signal) : process.kill(-leader.pid!, signal)));
}

export function stopProcess(child: ChildProcess, send: (signal: 'SIGTERM') => boolean = (signal) => child.kill(signal)): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((stopped) => {
    child.on('exit', () => stopped());
    send('SIGTERM');
  });
}
