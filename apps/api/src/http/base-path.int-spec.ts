import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type RunningApi } from '@ra-quan/shared/api/testing';

const base = '/ra-quan';

/** A proxy that shares its address with other products: what is below the base path it passes on, whole or without it. */
async function startProxy(api: string, passOn: (path: string) => string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((asked, answer) => {
    if (!asked.url!.startsWith(base)) return void answer.writeHead(404).end('another product');
    const { method, headers } = asked;
    const passed = request(api + passOn(asked.url!), { method, headers }, (got) =>
      got.pipe(answer.writeHead(got.statusCode!, got.headers)),
    );
    asked.pipe(passed);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}` };
}

describe('the product below a path of a shared address', () => {
  let folder: string;
  let api: RunningApi;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ra-quan-web-'));
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><html><head><base href="/"><script src="main-ABCD1234.js"></script></head></html>',
    );
    for (const name of ['main-ABCD1234.js', 'chunk--u42SktV.js', 'favicon.svg', 'browser-stats.json', 'main-ABCD1234.js.map'])
      writeFileSync(join(folder, name), '"x"');
    api = await startApi(undefined, { BASE_PATH: `${base}/`, WEB_ROOT: folder });
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  describe.each([
    ['passes it on', (path: string) => path],
    ['takes it off', (path: string) => path.slice(base.length) || '/'],
  ])('of a proxy that %s', (_, passOn) => {
    let proxy: Awaited<ReturnType<typeof startProxy>>;

    beforeAll(async () => {
      proxy = await startProxy(api.url, passOn);
    });
    afterAll(() => new Promise((closed) => proxy.server.close(closed)));

    it.each(['', '/', '/targets?campaign=1', '/launch-events/7'])(
      'shows its page at %p, with everything found from there',
      async (path) => {
        const page = await fetch(proxy.url + path, { redirect: 'manual' });
        expect([page.status, page.headers.get('cache-control'), page.headers.get('content-type')]).toEqual([
          200,
          'no-cache',
          'text/html; charset=utf-8',
        ]);
        expect(await page.text()).toContain(`<base href="${base}/">`);
      },
    );

    it('serves the files of the application, and not what the build tells of itself', async () => {
      const files = ['main-ABCD1234.js', 'chunk--u42SktV.js', 'favicon.svg'].map((name) => fetch(`${proxy.url}/${name}`));
      const served = await Promise.all(files);
      const cached = served.map(({ headers }) => headers.get('cache-control')!.includes('immutable'));
      expect([cached, await served[0]!.text()]).toEqual([[true, true, false], '"x"']);
      for (const kept of ['/browser-stats.json', '/main-ABCD1234.js.map', '/index.html'])
        expect(await (await fetch(proxy.url + kept)).text()).toContain('<base');
    });

    it('signs in with cookies that go nowhere else, and answers what is asked with them', async () => {
      const body = JSON.stringify({ username: 'giam-doc', password: 'thang-van-dong' });
      const headers = { 'content-type': 'application/json' };
      const signedIn = await fetch(`${proxy.url}/api/v1/session`, { method: 'POST', headers, body });
      const cookies = signedIn.headers.getSetCookie();
      expect(cookies.map((cookie) => /Path=[^;]+/.exec(cookie)?.[0])).toEqual([`Path=${base}`, `Path=${base}`]);
      const cookie = cookies[0]!.split(';')[0]!;
      const { csrfToken } = (await signedIn.json()) as { csrfToken: string };
      expect((await fetch(`${proxy.url}/api/v1/campaigns`, { headers: { cookie } })).status).toBe(200);
      const left = await fetch(`${proxy.url}/api/v1/session`, { method: 'DELETE', headers: { cookie, 'x-csrf-token': csrfToken } });
      expect([left.status, left.headers.get('set-cookie')]).toEqual([204, expect.stringContaining(`Path=${base}`)]);
    });

    it('describes itself where it is', async () => {
      const document = (await (await fetch(`${proxy.url}/api/openapi.json`)).json()) as { servers: unknown; paths: object };
      expect(document.servers).toEqual([{ url: base }]);
      expect(Object.keys(document.paths)).toContain('/api/v1/session');
      expect((await fetch(`${proxy.url}/api/docs`)).status).toBe(200);
      const missing = await fetch(`${proxy.url}/api/nothing`);
      expect([missing.status, missing.headers.get('content-type')]).toEqual([404, expect.stringContaining('problem+json')]);
    });
  });

  it('is still watched without the path', async () => {
    expect((await fetch(`${api.url}/api/health/ready`)).status).toBe(200);
  });
});
