import { readFileSync } from 'node:fs';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly description: {
    readonly operationId: string;
    readonly parameters: readonly { readonly name: string; readonly schema: Schema }[];
    readonly responses: Readonly<
      Record<
        string,
        { readonly $ref?: string; readonly content?: Readonly<Record<string, { readonly example?: unknown; readonly schema?: Schema }>> }
      >
    >;
    readonly security: readonly Readonly<Record<string, unknown>>[];
  };
}

/** Open to everybody, on purpose. */
const open = [
  'GET /api/v1/session',
  'POST /api/v1/session',
  'DELETE /api/v1/session',
  'GET /api/v1/session/demo-accounts',
  'GET /api/health/live',
  'GET /api/health/ready',
];

describe('the surface of the API', () => {
  let api: RunningApi;
  let operations: Operation[];
  let schemas: Readonly<Record<string, Schema>>;

  beforeAll(async () => {
    api = await startApi();
    const document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, Operation['description']>>;
      components: { schemas: Record<string, Schema> };
    };
    expect(document.openapi).toBe('3.1.0');
    schemas = document.components.schemas;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, description]) => ({ method: method.toUpperCase(), path, description })),
    );
  });
  afterAll(() => api.stop());

  const nameOf = ({ method, path }: Operation) => `${method} ${path}`;

  it('is closed to guests, handler by handler, but for the six that are open on purpose', async () => {
    const answers = await Promise.all(
      operations.map(async (operation) => {
        const answer = await fetch(api.url + operation.path.replace(/\{\w+\}/g, '1'), { method: operation.method });
        return { name: nameOf(operation), status: answer.status };
      }),
    );
    expect(operations.length).toBeGreaterThan(40);
    expect(
      answers
        .filter(({ status }) => status !== 401)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...open].sort());
  });

  it('says of every operation what it answers, with an example unless it is a file, and how it fails', () => {
    const vague = operations.filter(({ description: { responses } }) => {
      const [status, { content = {} }] = Object.entries(responses).find(([code]) => code.startsWith('2'))!;
      const isFile = Object.keys(content).some((type) => type === 'text/csv');
      const told = Object.values(content).every(({ schema, example }) => schema && (isFile || example !== undefined));
      return !told || (status !== '204' && Object.keys(content).length === 0) || !responses['4XX'] || !responses['5XX'];
    });
    expect(vague.map(nameOf)).toEqual([]);
  });

  it('names every operation by its contract, once', () => {
    const ids = operations.map(({ description }) => description.operationId);
    expect(ids.filter((id) => !/^[a-z-]+\.[a-zA-Z]+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for the session, and for the token of the session where something changes', () => {
    const needs = ({ description }: Operation) => description.security.flatMap((one) => Object.keys(one)).sort();
    for (const operation of operations.filter((one) => !open.includes(nameOf(one)))) {
      expect([nameOf(operation), needs(operation)]).toEqual([
        nameOf(operation),
        operation.method === 'GET' ? ['session'] : ['csrf', 'session'],
      ]);
    }
  });

  /** Every field and parameter with what it finally is, by its place. */
  const fields = () => {
    const resolved = (schema: Schema): Schema[] =>
      schema.$ref
        ? resolved(schemas[schema.$ref.replace('#/components/schemas/', '')]!)
        : schema.anyOf
          ? schema.anyOf.flatMap(resolved)
          : [schema];
    const below = (place: string, schema: Schema): [string, string, Schema][] =>
      Object.entries(schema.properties ?? {}).flatMap(([name, one]) => [
        [`${place}.${name}`, name, one] as [string, string, Schema],
        ...below(`${place}.${name}`, one),
        ...below(`${place}.${name}`, one.items ?? {}),
      ]);
    const inBodies = Object.entries(schemas).flatMap(([name, schema]) => below(name, schema));
    const asked = operations.flatMap((one) =>
      one.description.parameters.map(({ name, schema }) => [`${nameOf(one)} ${name}`, name, schema] as const),
    );
    return [...inBodies, ...asked].map(([place, name, schema]) => ({
      place,
      name,
      kinds: resolved(schema).filter(({ type }) => type !== 'null'),
    }));
  };

  it('says that ids are whole numbers', () => {
    // The log of changes names things of any kind, and a failure its line of the log.
    const texts = ['AuditEntry.subjectId', 'AuditEntry.requestId', 'Problem.id'];
    const ids = fields().filter(({ name, place }) => /^id$|Id$/.test(name) && !texts.includes(place));
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter(({ kinds }) => !kinds.every(({ type }) => [type].flat().includes('integer'))).map(({ place }) => place)).toEqual([]);
  });

  it('says that days are days and moments moments', () => {
    // A moment, those that are either, two seals and a time of day, whatever their names say.
    const either = ['', '/choices', '/export', '/provinces', '/provinces/export', '/communes', '/communes/export'].map(
      (page) => `GET /api/v1/comparisons${page} asOf`,
    );
    const others = [...either, 'DayBoard.asOf', 'ChainState.sealedTo', 'ChainState.brokenAt', 'ProvincePlanDto.opensAt'];
    const named = (pattern: RegExp) => fields().filter(({ name, place }) => pattern.test(name) && !others.includes(place));
    const without = (format: string, found: ReturnType<typeof fields>) =>
      found
        .filter(({ kinds }) => !kinds.every((kind) => kind.properties !== undefined || kind.format === format))
        .map(({ place }) => place);
    const [days, moments] = [named(/^(day|on|asOf|from|to|month)$|On$|From$|To$/), named(/^at$|At$/)];
    expect([days.length > 20, moments.length > 10]).toEqual([true, true]);
    expect([without('date', days), without('date-time', moments)]).toEqual([[], []]);
  });

  it('has a readable page beside the document', async () => {
    const page = await fetch(`${api.url}/api/docs`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('swagger-ui');
  });

  it('tells what exactly runs to those who are signed in, and to no guest', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const director = await api.signIn('giam-doc');
    expect((await director.get('/campaigns')).headers.get('x-ra-quan-version')).toBe(`${version}+dev`);
    for (const path of [
      '/api/health/live',
      '/api/health/ready',
      '/api/v1/session',
      '/api/v1/campaigns',
      '/api/openapi.json',
      '/api/docs',
      '/nothing',
    ]) {
      const answer = await fetch(api.url + path);
      const told = JSON.stringify([...answer.headers]);
      expect([path, /server|powered|version/i.exec([...answer.headers.keys()].join(' ')), told.includes(version)]).toEqual([
        path,
        null,
        false,
      ]);
      expect([path, (await answer.text()).includes(version)]).toEqual([path, false]);
    }
    expect(await (await fetch(`${api.url}/api/health/live`)).json()).toEqual({ status: 'ok' });
  });

  it('gives each request its id, and is alive and ready', async () => {
    const answer = await fetch(`${api.url}/api/health/ready`);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect([answer.status, (await fetch(`${api.url}/api/health/live`)).status]).toEqual([200, 200]);
  });

  it('does not allow scripts from elsewhere or inline', async () => {
    const policy = (await fetch(`${api.url}/api/health/live`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });
});

describe('what browsers are told', () => {
  it('is to keep to https where the request came by it, as a trusted proxy says and nobody else', async () => {
    /** What is said to who comes as each of these, by a server that is started so. */
    const told = async (environment: Record<string, string>, ...protos: readonly (string | null)[]) => {
      const api = await startApi(undefined, environment);
      const answers = protos.map(async (proto) => {
        const headers: Record<string, string> = proto ? { 'x-forwarded-proto': proto } : {};
        return (await fetch(`${api.url}/api/health/live`, { headers })).headers.get('strict-transport-security');
      });
      const said = await Promise.all(answers);
      await api.stop();
      return said;
    };
    expect(await told({}, null, 'https')).toEqual([null, null]);
    expect(await told({ TRUST_PROXY: '1' }, 'http', 'https')).toEqual([null, 'max-age=31536000']);
    expect(await told({ TRUST_PROXY: '10.0.0.0/8' }, 'https')).toEqual([null]);
  });

  it('is to switch off what the product does not use', async () => {
    const api = await startApi();
    const policy = (await fetch(`${api.url}/api/health/live`)).headers.get('permissions-policy') ?? '';
    await api.stop();
    expect(policy.split(', ')).toEqual(
      expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()', 'usb=()', 'fullscreen=(self)']),
    );
    expect(policy).not.toMatch(/\*/);
  });
});

describe('bad input', () => {
  let api: RunningApi;
  let planner: Client;
  const plan = {
    code: 'THU-2026',
    name: 'Thử',
    nameEn: null,
    legalBasis: '1676/QĐ-TTg',
    windowFrom: '2026-05-01',
    windowTo: '2026-06-01',
    waves: [],
    themes: [],
    messages: [],
  };

  beforeAll(async () => {
    api = await startApi();
    planner = await api.signIn('ke-hoach');
  });
  afterAll(() => api.stop());
  afterEach(async () => {
    expect(await api.sql('SELECT id FROM campaigns.campaign')).toEqual([]);
  });

  it('refuses broken JSON without a stack trace', async () => {
    const answer = await planner.raw('POST', '/campaigns', '{"code": ', { 'content-type': 'application/json' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'broken-json', status: 400, title: 'Dữ liệu chưa hợp lệ' });
    expect(JSON.stringify(answer.body)).not.toMatch(/ at |node_modules|Error:/);
  });

  it('names an unknown field, in the language of the reader', async () => {
    const [vi, en] = [
      await planner.post('/campaigns', { ...plan, hacked: true }),
      await planner.post('/campaigns', { ...plan, hacked: true }, { 'accept-language': 'en' }),
    ];
    expect(vi.body.fields).toEqual([{ field: 'hacked', code: 'whitelistValidation', message: 'Trường này không có trong mẫu.' }]);
    expect(en.body.fields[0].message).toBe('This field is not known.');
  });

  it.each([
    ['a day that does not exist', { windowFrom: '2026-02-30' }, 'windowFrom'],
    ['a time where a day belongs', { windowTo: '2026-05-01T00:00:00Z' }, 'windowTo'],
    ['an empty name', { name: '   ' }, 'name'],
    ['a number where a text belongs', { name: 7 }, 'name'],
    ['control characters', { name: 'a\u0000b' }, 'name'],
    ['a code with spaces', { code: 'mã có dấu cách' }, 'code'],
    ['a list that is none', { waves: {} }, 'waves'],
    ['a wave that lacks its fields', { waves: [{}] }, 'waves.0.name'],
    ['null where an id may be left out', { waves: [{ id: null }] }, 'waves.0.id'],
  ])('names the field of %s', async (_, wrong, field) => {
    const answer = await planner.post('/campaigns', { ...plan, ...wrong });
    expect(answer.status).toBe(400);
    expect(answer.body.fields.map((one: { field: string }) => one.field)).toContain(field);
    expect(answer.body.fields.every((one: { message: string }) => one.message.length > 0)).toBe(true);
  });

  it('refuses a body of 10 MB, and the sender gets to read why', async () => {
    const answer = await planner.post('/campaigns', { ...plan, name: 'x'.repeat(10_000_000) });
    expect([answer.status, answer.body.code]).toEqual([413, 'too-large']);
  });

  it('refuses another content type', async () => {
    const answer = await planner.raw('POST', '/campaigns', '<xml/>', { 'content-type': 'application/xml' });
    expect(answer.status).toBe(415);
  });

  it.each(['abc', '0', '-1', '99999999999', '1;DROP TABLE campaign', '%00'])('answers 404 for the id %s', async (id) => {
    expect((await planner.get(`/campaigns/${encodeURIComponent(id)}`)).status).toBe(404);
  });

  it('answers 404 as a problem for an address of the API that does not exist', async () => {
    const answer = await planner.get('/nothing-here');
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  it('refuses a change without the token of the session', async () => {
    const answer = await planner.post('/campaigns', plan, { 'x-csrf-token': 'other' });
    expect([answer.status, answer.body.code]).toEqual([403, 'csrf']);
  });

  it('keeps SQL and HTML in names as the text they are', async () => {
    const name = `Robert'); DROP TABLE campaign;-- <script>alert(1)</script>`;
    const { body } = await planner.post('/campaigns', { ...plan, name });
    expect((await planner.get(`/campaigns/${body.id}`)).body.name).toBe(name);
    await api.sql('DELETE FROM campaigns.campaign');
  });
});
