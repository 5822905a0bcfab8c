import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Answer, type Client, type RunningApi } from '@ra-quan/shared/api/testing';
import { nationwide, permissionsFor, roles, type Permission, type Role } from '@ra-quan/shared/model';

type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Ask = readonly [verb: Verb, path: string, body?: object];

/** What a request about Đồng Nai comes to for whoever has the permission, but works in Hà Nội. */
interface Foreign {
  /** 403 where the request names the unit; 404 where it names a thing by its id. */
  readonly status: 403 | 404;
  /** An account that the very same request is right for. */
  readonly by: string;
  readonly ask: () => Ask | Promise<Ask>;
}

const nothing = 2_147_483_647;

/** Every operation × every role with a territory: who adds an operation says here what it does outside of it. */
describe('a territory', () => {
  let api: RunningApi;
  let accounts: Record<string, Client>;
  let inHaNoi: readonly { readonly role: Role; readonly unitId: number; readonly client: Client }[];
  let operations: { id: string; verb: string; path: string; permission?: Permission }[];
  let campaignId: number;
  let dongNai: number;
  let haNoi: number;
  let communes: number[];
  let made = 0;
  const day = '2026-05-08';

  const send = (client: Client, [verb, path, body]: Ask): Promise<Answer> =>
    client.raw(verb, path, JSON.stringify(body ?? {}), { 'content-type': 'application/json' });

  beforeAll(async () => {
    api = await startApi();
    const names = ['ke-hoach', 'quan-tri', 'giam-doc', 'dong-nai', 'ha-noi'];
    accounts = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await api.signIn(name)] as const)));
    campaignId = (await runningCampaign(accounts['ke-hoach']!)).id;
    const unitOf = async (name: string) => (await accounts[name]!.get('/session')).body.user.unitId as number;
    [dongNai, haNoi] = [await unitOf('dong-nai'), await unitOf('ha-noi')];
    const grid = await accounts['dong-nai']!.get(`/figures/grid?campaign=${campaignId}&day=${day}`);
    communes = grid.body.rows.map(({ unitId }: { unitId: number }) => unitId);
    inHaNoi = await Promise.all(
      roles.map(async (role) => {
        await api.sql(
          `INSERT INTO identity.app_user (username, display_name, role, unit_id, password_hash)
           SELECT $1, $1, $2, $3, password_hash FROM identity.app_user WHERE username = 'ke-hoach'`,
          [`${role}-01`, role, haNoi],
        );
        return { role, unitId: haNoi, client: await api.signIn(`${role}-01`) };
      }),
    );
    const document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { operationId: string; 'x-permission'?: Permission }>>;
    };
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([verb, { operationId: id, 'x-permission': permission }]) => ({ id, verb, path, permission })),
    );
  });
  afterAll(() => api.stop());

  const created = async (client: string, path: string, body: object): Promise<number> =>
    (await accounts[client]!.post(path, body)).body.id as number;
  const ceremony = () => ({
    campaignId,
    waveId: null,
    level: 'province',
    unitId: dongNai,
    name: `Lễ ra quân ${++made}`,
    venue: 'Biên Hoà',
    startsAt: '2026-05-08T00:30:00.000Z',
    host: 'BHXH Đồng Nai',
    expectedAttendance: null,
    organisationIds: [],
    sites: [],
    teams: [],
  });
  const newCeremony = () => created('dong-nai', '/launch-events', ceremony());
  const organisation = () => ({ code: `DN-${++made}`, name: 'Bưu điện', nameEn: null, kind: 'post', parentId: null, unitId: dongNai });
  const newOrganisation = () => created('ke-hoach', '/partners/organisations', organisation());
  const role = (organisationId: number) => ({ campaignId, organisationId, role: 'co-host', note: null });
  const plan = (organisationId: number) => ({
    number: `${++made}/KHLT-BHXH-BĐ`,
    signedOn: '2026-04-29',
    title: 'Kế hoạch liên tịch',
    organisationIds: [organisationId],
  });
  const newPlan = async (organisationId: number) => created('ke-hoach', '/partners/joint-plans', { campaignId, ...plan(organisationId) });
  const user = () => ({ displayName: 'Người mới', role: 'director', unitId: dongNai });
  const password = 'mặt trời mọc đằng đông';
  const newUser = () => created('quan-tri', '/users', { ...user(), username: `nguoi-${++made}`, password });
  const entry = (on = day) => ({ campaignId, day: on, cells: [{ unitId: communes[++made]!, indicatorId: 1, value: 3, version: 0 }] });
  const newSheet = async (on = day) => (await accounts['dong-nai']!.post('/figures/entries', entry(on))).body.sheetId as number;
  const newCell = async () => {
    const { cells } = entry();
    await accounts['dong-nai']!.post('/figures/entries', { campaignId, day, cells });
    const [cell] = await api.sql<{ id: number }>('SELECT id FROM figures.observation_cell WHERE unit_id = $1', [cells[0]!.unitId]);
    return cell!.id;
  };

  const stated = () => ({
    kind: 'actual',
    indicatorId: 1,
    unitId: dongNai,
    from: '2026-04-01',
    to: '2026-05-01',
    campaignId: null,
    value: ++made,
    qualifier: null,
    status: 'published',
    origin: 'published',
    formula: null,
    source: { title: `Báo Đồng Nai, số ${made}`, number: null, page: null, publishedOn: null, url: null },
  });
  const newStated = () => created('ke-hoach', '/figures/stated', stated());

  const writes: Readonly<Record<string, Foreign>> = {
    'figures.enter': { status: 403, by: 'dong-nai', ask: () => ['POST', '/figures/entries', entry()] },
    'figures.take': {
      status: 404,
      by: 'dong-nai',
      ask: async () => ['POST', `/figures/sheets/${await newSheet('2026-05-07')}/steps/submit`, { version: 1 }],
    },
    'figures.approve': {
      status: 404,
      by: 'giam-doc',
      ask: async () => {
        const id = await newSheet('2026-05-06');
        await accounts['dong-nai']!.post(`/figures/sheets/${id}/steps/submit`, { version: 1 });
        return ['POST', '/figures/sheets/approvals', { sheets: [{ id, version: 2 }] }];
      },
    },
    'targets.enter': {
      status: 403,
      by: 'ke-hoach',
      ask: () => ['PUT', '/targets', { campaignId, scheme: 'si-voluntary', targets: [{ unitId: dongNai, value: 5, version: 0 }] }],
    },
    'launch-events.create': { status: 403, by: 'dong-nai', ask: () => ['POST', '/launch-events', ceremony()] },
    'launch-events.planProvinces': {
      status: 403,
      by: 'ke-hoach',
      ask: async () => {
        const { waves } = (await accounts['ke-hoach']!.get(`/campaigns/${campaignId}`)).body;
        return ['POST', '/launch-events/provinces', { campaignId, waveId: waves[0].id, opensAt: '07:30' }];
      },
    },
    'launch-events.change': {
      status: 404,
      by: 'dong-nai',
      ask: async () => ['PUT', `/launch-events/${await newCeremony()}`, { ...ceremony(), version: 1 }],
    },
    'launch-events.take': {
      status: 404,
      by: 'dong-nai',
      ask: async () => ['POST', `/launch-events/${await newCeremony()}/steps/confirm`, { version: 1 }],
    },
    'partners.addOrganisation': { status: 403, by: 'ke-hoach', ask: () => ['POST', '/partners/organisations', organisation()] },
    'partners.changeOrganisation': {
      status: 404,
      by: 'ke-hoach',
      ask: async () => [
        'PUT',
        `/partners/organisations/${await newOrganisation()}`,
        { ...organisation(), unitId: haNoi, active: true, version: 1 },
      ],
    },
    'partners.addToCampaign': {
      status: 403,
      by: 'ke-hoach',
      ask: async () => ['POST', '/partners/roles', role(await newOrganisation())],
    },
    'partners.removeFromCampaign': {
      status: 404,
      by: 'ke-hoach',
      ask: async () => ['DELETE', `/partners/roles/${await created('ke-hoach', '/partners/roles', role(await newOrganisation()))}`],
    },
    'partners.addJointPlan': {
      status: 403,
      by: 'ke-hoach',
      ask: async () => ['POST', '/partners/joint-plans', { campaignId, ...plan(await newOrganisation()) }],
    },
    'partners.changeJointPlan': {
      status: 404,
      by: 'ke-hoach',
      ask: async () => {
        const signatory = await newOrganisation();
        return ['PUT', `/partners/joint-plans/${await newPlan(signatory)}`, { ...plan(signatory), version: 1 }];
      },
    },
    'partners.removeJointPlan': {
      status: 404,
      by: 'ke-hoach',
      ask: async () => ['DELETE', `/partners/joint-plans/${await newPlan(await newOrganisation())}?version=1`],
    },
    'users.create': {
      status: 403,
      by: 'quan-tri',
      ask: () => ['POST', '/users', { ...user(), username: `nguoi-${++made}`, password }],
    },
    'users.change': {
      status: 404,
      by: 'quan-tri',
      ask: async () => ['PATCH', `/users/${await newUser()}`, { ...user(), unitId: haNoi, active: true, version: 1 }],
    },
    'users.unlock': { status: 404, by: 'quan-tri', ask: async () => ['POST', `/users/${await newUser()}/unlock`] },
    'users.resetPassword': { status: 404, by: 'quan-tri', ask: async () => ['POST', `/users/${await newUser()}/password`, { password }] },
  };

  /** Reading what has an id of its own. */
  const reads: Readonly<Record<string, Foreign>> = {
    'launch-events.one': { status: 404, by: 'dong-nai', ask: async () => ['GET', `/launch-events/${await newCeremony()}`] },
    'figures.sheet': { status: 404, by: 'dong-nai', ask: async () => ['GET', `/figures/sheets/${await newSheet()}`] },
    'figures.following': {
      status: 404,
      by: 'dong-nai',
      ask: async () => ['GET', `/figures/sheets/${await newSheet()}/following?campaign=${campaignId}`],
    },
    'figures.history': { status: 404, by: 'dong-nai', ask: async () => ['GET', `/figures/cells/${await newCell()}/history`] },
    'stated.one': { status: 404, by: 'dong-nai', ask: async () => ['GET', `/figures/stated/${await newStated()}`] },
    'stated.history': { status: 404, by: 'dong-nai', ask: async () => ['GET', `/figures/stated/${await newStated()}/history`] },
    'figures.grid': {
      status: 404,
      by: 'dong-nai',
      ask: async () => ['GET', `/figures/grid?campaign=${campaignId}&event=${await newCeremony()}`],
    },
    'figures.standing': {
      status: 403,
      by: 'dong-nai',
      ask: () => ['GET', `/figures/grid/standing?campaign=${campaignId}&unit=${communes[0]}&day=${day}`],
    },
  };

  /** Of the whole house: what everybody reads. */
  const everybodys = ['campaigns.one', 'units.one', 'units.children'];
  const ownAccount = [
    'session.signIn',
    'session.signOut',
    'session.changePassword',
    'session.end',
    'session.endOthers',
    'desks.snooze',
    'desks.wake',
  ];
  const isNationwide = (permission?: Permission) => permission !== undefined && nationwide.includes(permission);

  it('is thought of for every operation that changes something, and for everything that is read by its id', () => {
    const held = operations.filter(({ permission }) => !isNationwide(permission));
    const changing = held.filter(({ verb }) => verb !== 'get').map(({ id }) => id);
    const byId = held.filter(({ verb, path }) => verb === 'get' && path.includes('{id}')).map(({ id }) => id);
    expect(changing.sort()).toEqual([...Object.keys(writes), ...ownAccount].sort());
    expect([...byId, 'figures.grid', 'figures.standing'].sort()).toEqual([...Object.keys(reads), ...everybodys].sort());
  });

  it('keeps what is done to the whole country from whoever has one', async () => {
    const closed = operations.filter(({ permission }) => isNationwide(permission));
    expect(closed.length).toBeGreaterThan(10);
    for (const { verb, path } of closed) {
      const ask: Ask = [verb.toUpperCase() as Verb, path.replace('/api/v1', '').replace(/\{\w+\}/g, '1')];
      const answers = await Promise.all(inHaNoi.map(({ client }) => (verb === 'get' ? client.get(ask[1]) : send(client, ask))));
      expect([path, ...new Set(answers.map(({ status }) => status))]).toEqual([path, 403]);
    }
  });

  const changes = async () =>
    (await api.sql<{ made: number }>(`SELECT count(*)::int AS made FROM audit.audit_entry WHERE action NOT LIKE 'identity.sign-in%'`))[0]!
      .made;
  const bodyOf = ({ body }: Answer) => ({ ...body, id: '' });
  const absent = ([verb, path, body]: Ask): Ask => [verb, path.replace(/(\/|event=)\d+(?=$|[/?])/, `$1${nothing}`), body];
  const one = (client: Client, ask: Ask) => (ask[0] === 'GET' ? client.get(ask[1]) : send(client, ask));

  it.each(Object.entries({ ...writes, ...reads }))('holds every role to it: %s', async (id, { status, by, ask }) => {
    const { permission } = operations.find((operation) => operation.id === id)!;
    const request = await ask();
    const before = await changes();
    for (const holder of inHaNoi) {
      const may = permissionsFor(holder).includes(permission!);
      const answer = await one(holder.client, request);
      expect([holder.role, answer.status]).toEqual([holder.role, may ? status : 403]);
      if (may && status === 404) expect(bodyOf(answer)).toEqual(bodyOf(await one(holder.client, absent(request))));
    }
    expect(await changes()).toBe(before);
    expect((await one(accounts[by]!, request)).status).toBeLessThan(300);
    if (request[0] !== 'GET') expect(await changes()).toBe(before + 1);
  });

  it('shows of the board what happens everywhere, and the way to one’s own ceremonies alone', async () => {
    await newCeremony();
    const board = async (client: Client) =>
      (await client.get(`/launch-events/board?campaign=${campaignId}&day=${day}`)).body.tiles.find(
        ({ unitId }: { unitId: number }) => unitId === dongNai,
      );
    expect(await board(accounts['ha-noi']!)).toMatchObject({ state: 'planned', eventId: null });
    expect((await board(accounts['dong-nai']!)).eventId).toBeGreaterThan(0);
  });

  it('limits the accounts that an administrator sees', async () => {
    const administrator = inHaNoi.find((one) => one.role === 'administrator')!.client;
    const { items } = (await administrator.get('/users?size=200')).body;
    expect(items.map(({ username }: { username: string }) => username)).toEqual(expect.arrayContaining(['ha-noi', 'co-so', 'planner-01']));
    expect(items.map(({ username }: { username: string }) => username)).not.toContain('dong-nai');
    expect(items.map(({ username }: { username: string }) => username)).not.toContain('giam-doc');
  });
});
