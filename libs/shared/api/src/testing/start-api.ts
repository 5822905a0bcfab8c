import { spawn, type ChildProcess } from 'node:child_process';
import pg from 'pg';
import { ContractCheck, type Document } from './contract-check';

/** The password of the accounts in the template database (demo mode). */
const password = 'thang-van-dong';

/** What the runner prepared: one server, and a template database with schema, catalogue and accounts. */
interface Prepared {
  readonly superuserUrl: string;
  readonly template: string;
  readonly server: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on the body's shape; that is its job
  readonly body: any;
}

/** An HTTP client of one signed-in person (or of nobody); an answer that is not as the API describes it fails the test. */
export interface Client {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends text as it is: broken JSON, foreign content types. */
  raw(method: string, path: string, body: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a file as its own bytes. */
  upload(path: string, content: Uint8Array<ArrayBuffer>): Promise<Answer>;
  /** A file as it comes; ending the signal leaves. */
  download(path: string, left?: AbortSignal): Promise<Response>;
}

/** A database's addresses: its owner's, and that of the API's role. */
export interface Addresses {
  readonly owner: string;
  readonly api: string;
}

/** The built API in a process of its own, on a database of its own. */
export interface RunningApi {
  readonly url: string;
  readonly guest: Client;
  /** By the name of a demo account (`giam-doc`, `ha-noi`, …). */
  signIn(username: string, secret?: string): Promise<Client>;
  /** The database's addresses, for what runs beside the API. */
  readonly addresses: Addresses;
  /** As the owner of the tables. */
  sql<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** As the role the API connects with. */
  sqlAsApi<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Ends the process without a warning, and starts another in its place: same database, same address. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

let made = 0;

/**
 * Starts the API on a fresh copy of the template database.
 * @param now holds the product's clock at this instant (ISO 8601); default 8 May 2026, 09:00 in Viet Nam
 * @param environment what else the server is started with
 */
export async function startApi(now = '2026-05-08T02:00:00Z', environment: Record<string, string> = {}): Promise<RunningApi> {
  return startOn(await makeDatabase(prepared().template), now, environment);
}

/** Starts the API on an empty database that `fill` has filled first. */
export async function startApiFilledBy(fill: (addresses: Addresses) => Promise<unknown>, now?: string): Promise<RunningApi> {
  const name = await makeDatabase('template0');
  await fill(addressesOf(prepared().superuserUrl, name));
  return startOn(name, now ?? '2026-05-08T02:00:00Z');
}

function prepared(): Prepared {
  const found = JSON.parse(process.env['RA_QUAN_TEST'] ?? '{}') as Prepared;
  if (!found.superuserUrl) throw new Error('Integration tests run through `npm test` or `npx nx test`, which prepare a database');
  return found;
}

async function makeDatabase(template: string): Promise<string> {
  const name = `test_${process.pid}_${++made}`;
  await run(prepared().superuserUrl, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ra_quan_owner`);
  return name;
}

async function startOn(name: string, now: string, more: Record<string, string> = {}): Promise<RunningApi> {
  const { superuserUrl, server } = prepared();
  const addresses = addressesOf(superuserUrl, name);
  const environment = { DATABASE_URL: addresses.api, CLOCK_AT: now, ...more };
  const started = await launch(server, environment);
  const { url } = started;
  let child = started.process;
  return {
    url,
    addresses,
    guest: clientOf(url),
    signIn: (username, secret = password) => signIn(url, username, secret),
    sql: (text, values) => run(addresses.owner, text, values),
    sqlAsApi: (text, values) => run(addresses.api, text, values),
    crash: async () => {
      await stop(child, 'SIGKILL');
      child = (await launch(server, { ...environment, PORT: new URL(url).port })).process;
    },
    stop: async () => {
      await stop(child);
      await run(superuserUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function addressesOf(superuserUrl: string, name: string) {
  const as = (role?: string) => {
    const url = new URL(superuserUrl);
    url.pathname = `/${name}`;
    if (role) [url.username, url.password] = [role, 'test'];
    return url.toString();
  };
  return { owner: as('ra_quan_owner'), api: as('ra_quan_api') };
}

async function run<Row>(url: string, text: string, values?: unknown[]): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query(text, values);
    return rows as Row[];
  } finally {
    await client.end();
  }
}

function launch(server: string, environment: Record<string, string>): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--enable-source-maps', server], {
    env: { PATH: process.env['PATH'], PORT: '0', DEMO: 'true', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((started, failed) => {
    child.on('message', (message: { listening: string }) => started({ process: child, url: message.listening }));
    child.on('exit', (code) => failed(new Error(`the API stopped with ${code}`)));
  });
}

function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  return new Promise((stopped) => {
    child.on('exit', () => stopped());
    child.kill(signal);
  });
}

async function signIn(url: string, username: string, secret: string): Promise<Client> {
  const { status, headers, body } = await clientOf(url).post('/session', { username, password: secret });
  if (status !== 200) throw new Error(`${username}: ${body.detail}`);
  return clientOf(url, { cookie: (headers.get('set-cookie') ?? '').split(';')[0]!, 'x-csrf-token': body.csrfToken });
}

let check: Promise<ContractCheck> | undefined;

/** Every API of a run is the same build, so that the first one's description holds for all. */
function described(url: string): Promise<ContractCheck> {
  return (check ??= fetch(`${url}/api/openapi.json`)
    .then((answer) => answer.json())
    .then((document) => new ContractCheck(document as Document)));
}

function clientOf(url: string, own: Record<string, string> = {}): Client {
  const send = async (
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers: { ...json, ...own, ...headers }, body });
    const text = await answer.text();
    const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
    const seen = { status: answer.status, headers: answer.headers, body: /json/.test(type) && text ? JSON.parse(text) : text };
    (await described(url)).check({ method, address: `/api/v1${path}`, type, ...seen });
    return seen;
  };
  const json = (body: unknown) => (body === undefined ? undefined : JSON.stringify(body));
  return {
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, json(body), headers),
    put: (path, body, headers) => send('PUT', path, json(body), headers),
    patch: (path, body, headers) => send('PATCH', path, json(body), headers),
    delete: (path, headers) => send('DELETE', path, undefined, headers),
    raw: (method, path, body, headers) => send(method, path, body, headers),
    upload: (path, content) => send('POST', path, content, { 'content-type': 'application/octet-stream' }),
    download: (path, signal) => fetch(`${url}/api/v1${path}`, { headers: own, signal }),
  };
}
