import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { startApi, type RunningApi } from '@ra-quan/shared/api/testing';

/** A way to the database that can be held, slowed down and cut. */
class Wire {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private held = false;
  private waiting: (() => void)[] = [];
  /** Milliseconds by which every answer of the database is late. */
  delay = 0;

  constructor(target: URL) {
    this.server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(from);
        from.on('error', () => undefined);
        from.on('close', () => to.destroy());
        from.on('data', (chunk) => {
          const pass = () => void to.write(chunk);
          if (this.held) this.waiting.push(pass);
          else if (from === far && this.delay > 0) setTimeout(pass, this.delay);
          else pass();
        });
      }
    });
  }

  open(): Promise<number> {
    return new Promise((opened) => this.server.listen(0, '127.0.0.1', () => opened((this.server.address() as { port: number }).port)));
  }

  hold(): void {
    this.held = true;
  }

  letGo(): void {
    this.held = false;
    for (const pass of this.waiting.splice(0)) pass();
  }

  cut(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  close(): void {
    this.cut();
    this.server.close();
  }
}

function sendHalf(address: string): Promise<{ said: string; seconds: number }> {
  const begun = performance.now();
  const head = 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n';
  return new Promise((ended) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(`${head}{"user`));
    let said = '';
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('close', () => ended({ said, seconds: (performance.now() - begun) / 1_000 }));
  });
}

describe('a process of the API, when something goes wrong around it', () => {
  let whole: RunningApi;
  let wire: Wire;
  let child: ChildProcess;
  let url: string;
  /** How the server ends a request that stops in the middle of its body, and after how many seconds. */
  let halfSent: Promise<{ readonly said: string; readonly seconds: number }>;

  beforeAll(async () => {
    whole = await startApi();
    halfSent = sendHalf(whole.url);
    const address = new URL(whole.addresses.api);
    wire = new Wire(new URL(address));
    address.port = String(await wire.open());
    address.hostname = '127.0.0.1';
    child = spawn(process.execPath, ['dist/server/main.mjs'], {
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        DEMO: 'true',
        LOG_LEVEL: 'silent',
        DATABASE_URL: address.toString(),
        DATABASE_POOL_SIZE: '2',
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    url = await new Promise((started) => child.on('message', (message: { listening: string }) => started(message.listening)));
  });
  afterAll(async () => {
    child.kill('SIGKILL');
    wire.close();
    await whole.stop();
  });

  const ask = async (path: string) => {
    const begun = performance.now();
    const answer = await fetch(url + path);
    const text = await answer.text();
    return { status: answer.status, text, retryAfter: answer.headers.get('retry-after'), seconds: (performance.now() - begun) / 1000 };
  };
  const signIn = () =>
    fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'giam-doc', password: 'thang-van-dong' }),
    });

  it('says within three seconds that it is not ready while the database hangs, and is ready again afterwards', async () => {
    expect((await ask('/api/health/ready')).status).toBe(200);
    wire.hold();
    const hanging = await ask('/api/health/ready');
    expect([hanging.status, hanging.seconds < 3]).toEqual([503, true]);
    expect((await ask('/api/health/live')).status).toBe(200);
    wire.letGo();
    expect((await ask('/api/health/ready')).status).toBe(200);
  });

  it('lets nobody stand in a queue: who finds all connections taken is told when to come again', async () => {
    // Both connections are there before the database hangs.
    await Promise.all([signIn(), signIn(), signIn()]);
    wire.hold();
    const cookie = { headers: { cookie: 'rq_session=nobody' } };
    const taken = [1, 2].map(() => fetch(`${url}/api/v1/campaigns`, cookie).then(({ status }) => status));
    await new Promise((later) => setTimeout(later, 300));
    const begun = performance.now();
    const late = await fetch(`${url}/api/v1/campaigns`, cookie);
    const body = (await late.json()) as { code: string };
    expect([late.status, body.code, late.headers.get('retry-after')]).toEqual([503, 'not-ready', '5']);
    expect((performance.now() - begun) / 1000).toBeLessThan(7);
    wire.letGo();
    // What the process does by itself every few seconds may have taken one of the two.
    const statuses = await Promise.all(taken);
    expect([statuses.includes(401), statuses.filter((status) => status !== 401 && status !== 503)]).toEqual([true, []]);
  });

  it('lets nobody wait for a database that says nothing more, long before any limit of the database would end it', async () => {
    await Promise.all([signIn(), signIn()]);
    wire.hold();
    const begun = performance.now();
    const waiting = [1, 2].map(() => fetch(`${url}/api/v1/campaigns`, { headers: { cookie: 'rq_session=nobody' } }));
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([503, 503]);
    expect((performance.now() - begun) / 1000).toBeLessThan(20);
    wire.letGo();
    expect((await signIn()).status).toBe(200);
  });

  it('answers 503 where the connection breaks off, not 500, and goes on with a new one', async () => {
    wire.hold();
    const asked = fetch(`${url}/api/v1/campaigns`, { headers: { cookie: 'rq_session=nobody' } });
    await new Promise((later) => setTimeout(later, 300));
    wire.cut();
    expect((await asked).status).toBe(503);
    wire.letGo();
    expect((await signIn()).status).toBe(200);
  });

  it('does not keep a connection for who stops in the middle of a request', async () => {
    const { said, seconds } = await halfSent;
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect([seconds > 25, seconds < 40]).toEqual([true, true]);
  }, 60_000);

  it('finishes what runs when it is told to end, and ends', async () => {
    wire.delay = 400;
    const running = signIn();
    await new Promise((later) => setTimeout(later, 300));
    const ended = new Promise<number | string>((exit) => child.on('exit', (code, signal) => exit(code ?? signal!)));
    child.kill('SIGTERM');
    expect((await running).status).toBe(200);
    const begun = performance.now();
    expect(await ended).toBe('SIGTERM');
    expect((performance.now() - begun) / 1000).toBeLessThan(5);
  });
});
