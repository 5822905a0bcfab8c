import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Answer, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('input that cannot be right', () => {
  let api: RunningApi;
  let [planner, officer, director, administrator]: Client[] = [];
  let campaignId: number;
  let unitId: number;

  beforeAll(async () => {
    api = await startApi();
    [planner, officer, director, administrator] = await Promise.all(
      ['ke-hoach', 'ha-noi', 'giam-doc', 'quan-tri'].map((name) => api.signIn(name)),
    );
    campaignId = (await runningCampaign(planner!)).id;
    unitId = (await officer!.get(`/figures/grid?campaign=${campaignId}&day=2026-05-08`)).body.rows[0].unitId;
  });
  afterAll(() => api.stop());

  const said = ({ status, body }: Answer) => [status, body.code, body.fields?.[0]?.code].filter(Boolean).join(' ');
  const cell = (more: object = {}) => ({ unitId, indicatorId: 1, value: 3, version: 0, ...more });
  const enter = (cells: unknown[], more: object = {}) =>
    officer!.post('/figures/entries', { campaignId, day: '2026-05-08', cells, ...more });
  const event = (more: object) =>
    planner!.post('/launch-events', {
      campaignId,
      waveId: null,
      level: 'commune',
      unitId,
      name: 'Lễ thử',
      venue: 'Nhà văn hóa',
      startsAt: '2026-05-08T08:00:00+07:00',
      host: 'BHXH',
      expectedAttendance: null,
      organisationIds: [],
      sites: [],
      teams: [],
      ...more,
    });

  it.each(['constructor', '-constructor', 'banana', '-'])('sorts by its own words only, and names them, not by %s', async (sort) => {
    const span = 'indicator=1&from=2026-05-01&to=2026-05-08';
    const lists = [`/launch-events?campaign=${campaignId}`, `/figures/sheets?campaign=${campaignId}`, `/figures/observations?${span}`];
    const ordered = ['/users?size=5', '/audit?size=5', '/units?level=1', '/campaigns?size=5', '/partners/organisations?size=5'];
    const fixed = ['/catalogue/changes?size=5', '/catalogue/follow-ups?size=5', '/catalogue/offices?size=5'];
    for (const path of [...lists, ...ordered, ...fixed]) {
      const readers = [administrator!, director!, planner!];
      const able = await Promise.all(readers.map(async (one) => ((await one.get(path)).status === 200 ? one : null)));
      const { status, body } = await able.find((one) => one !== null)!.get(`${path}&sort=${sort}`);
      expect([path, status]).toEqual([path, 400]);
      if (sort === 'banana') expect(body.code).toBe('unknown-sort');
    }
    if (sort === 'banana') expect((await administrator!.get('/users?sort=banana')).body.detail).toContain('username');
  });

  it('refuses bytes that are no text, in a body and in an address', async () => {
    const post = (body: Buffer) =>
      fetch(`${api.url}/api/v1/session`, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'application/json' } });
    const broken = Buffer.concat([Buffer.from('{"username":"ha'), Buffer.from([0xff, 0xfe]), Buffer.from('","password":"x"}')]);
    const refused = await post(broken);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([400, 'broken-text']);
    for (const q of ['%ED%A0%80', '%FF', '%C3%28', '%']) {
      const { status, body } = await director!.get(`/units?q=${q}`);
      expect([q, status, body.code]).toEqual([q, 400, 'broken-text']);
    }
    expect((await director!.get('/units?q=H%C3%A0+N%E1%BB%99i')).status).toBe(200);
  });

  it.each([
    ['a filler', '\u3164'],
    ['a soft hyphen', '\u00ad'],
    ['a tag', '\u{e0041}'],
    ['a blank of Braille', '\u2800'],
    ['a variation', '\ufe0f'],
    ['what stands for broken bytes', '\ufffd'],
  ])('takes no text with %s, wherever it comes from', async (_, character) => {
    for (const text of [character, `Lễ${character}thử`]) expect(said(await event({ name: text }))).toBe('400 invalid-input cleanText');
    expect((await director!.get(`/units?q=${encodeURIComponent(character)}`)).status).toBe(400);
  });

  it.each(['2026-05-08T00:30Z', '2026-05-08T24:00:00Z', '2026-05-08T08:00:60Z', '2026-05-08T08:00:00', '2026-05-08T08:00:00+24:00'])(
    'knows one form of instants, with seconds and offset, not %s',
    async (startsAt) => {
      const { status, body } = await event({ startsAt });
      expect([status, body.fields[0].code]).toEqual([400, 'isMoment']);
      expect(body.fields[0].message).toContain('có giây và múi giờ');
    },
  );

  it.each(['1e3', '1.0', '0x1', '%201', '01', '+1'])('takes for an id digits alone, not %s', async (id) => {
    for (const path of ['units', 'launch-events', 'campaigns'])
      expect([path, (await planner!.get(`/${path}/${id}`)).status]).toEqual([path, 404]);
  });

  it('tells that something is not there, instead of showing that there is nothing of it', async () => {
    const [may, none] = ['from=2026-05-01&to=2026-06-01', 999_999];
    for (const path of [
      `/launch-events?campaign=${none}`,
      `/figures/sheets?campaign=${none}`,
      `/partners/roles?campaign=${none}`,
      `/partners/joint-plans?campaign=${none}`,
      `/figures/tallies?campaign=${none}&day=2026-05-08&indicator=1`,
      `/figures/observations?indicator=1&${may}&campaign=${none}`,
      `/figures/observations/export?format=csv&indicator=1&${may}&campaign=${none}`,
      `/figures/observations?indicator=999&${may}`,
      `/figures/observations?indicator=1&${may}&unit=${none}`,
      '/comparisons/provinces?indicator=999&first=2025&last=2026',
      `/comparisons/communes?indicator=1&first=2025&last=2026&province=${none}`,
    ])
      expect([path, (await director!.get(path)).status]).toEqual([path, 404]);
  });

  it('refuses what ends before it begins, and the same base twice', async () => {
    const base = 'base=si-voluntary-mobilised:2020-05-01:2020-06-01:';
    for (const [path, code] of [
      ['/figures/observations?indicator=1&from=2026-05-08&to=2026-05-01', 'figures.period-backwards'],
      ['/comparisons/provinces?indicator=1&first=2026&last=2020', 'comparisons.years-backwards'],
      [`/comparisons?subject=si-voluntary-mobilised:2026-05-01:2026-06-01:${campaignId}&${base}&${base}`, 'invalid-input'],
    ] as const)
      expect([path, (await director!.get(path)).body.code]).toEqual([path, code]);
  });

  it.each(['1900-01-01', '2008-07-31'])('answers with an empty map for a day before there were units: %s', async (on) => {
    for (const path of ['provinces', 'communes']) {
      const { status, body } = await director!.get(`/comparisons/${path}?indicator=1&first=2025&last=2026&on=${on}`);
      expect([status, body.rows]).toEqual([200, []]);
    }
  });

  it('takes for one ceremony what people would, also when one becomes the other', async () => {
    expect((await event({ name: 'Lễ đôi' })).status).toBe(201);
    for (const more of [{ name: ' LỄ  ĐÔI ' }, { name: 'Lễ đôi', startsAt: '2026-05-08T08:00:00.001+07:00' }])
      expect((await event(more)).body.code).toBe('launch-events.already-planned');
    const { id } = (await event({ name: 'Lễ khác' })).body;
    const {
      campaignId: of,
      waveId,
      level,
      venue,
      startsAt,
      host,
      expectedAttendance,
      organisationIds,
      sites,
      teams,
    } = (await planner!.get(`/launch-events/${id}`)).body;
    const plan = { campaignId: of, waveId, level, unitId, venue, startsAt, host, expectedAttendance, organisationIds, sites, teams };
    const change = (name: string) => planner!.put(`/launch-events/${id}`, { ...plan, name, version: 1 });
    expect((await change('Lễ đôi')).body.code).toBe('launch-events.already-planned');
    expect((await change('Lễ khác')).status).toBe(204);
  });

  it.each(['toString', 'valueOf', 'hasOwnProperty'])('knows no field %s, which every object has', async (name) => {
    expect(said(await event({ [name]: 1 }))).toBe('400 invalid-input whitelistValidation');
    expect(said(await enter([cell({ [name]: 1 })]))).toBe('400 invalid-input whitelistValidation');
    expect(said(await director!.get(`/units?${name}=1`))).toBe('400 invalid-input whitelistValidation');
  });

  it.each([
    ['half of a character', 'Lễ \ud800'],
    ['a character of no width', 'Lễ\u200b thử'],
    ['a change of direction', 'Lễ \u202ethử'],
    ['a control character', 'Lễ \u0000thử'],
    ['too many characters', 'L'.repeat(800)],
  ])('refuses %s in a name', async (_, name) => {
    expect(said(await event({ name }))).toMatch(/^400 invalid-input (cleanText|maxLength)$/);
  });

  it.each([
    '2026-128T08:00:00+07:00',
    '2026-W19-5T08:00:00+07:00',
    '20260508T080000+0700',
    '2026-02-30T08:00:00+07:00',
    '2026-05-08T08:00:00',
  ])('takes instants in one form only, not %s', async (startsAt) => {
    expect(said(await event({ startsAt }))).toBe('400 invalid-input isMoment');
  });

  it.each(['0000-01-01', '1000-01-01', '9999-12-31', '2026-02-30'])('knows no day %s', async (day) => {
    expect(said(await enter([cell()], { day }))).toBe('400 invalid-input isDay');
    expect(said(await director!.get(`/units?asOf=${day}`))).toBe('400 invalid-input isDay');
  });

  it('refuses numbers that no column holds', async () => {
    expect(said(await director!.get('/figures/observations?indicator=40000&from=2026-05-01&to=2026-05-08'))).toBe('400 invalid-input max');
    expect(said(await director!.get('/comparisons/provinces?indicator=40000&first=2025&last=2026'))).toBe('400 invalid-input max');
    expect(said(await enter([cell({ indicatorId: 40_000 })]))).toBe('400 invalid-input max');
    expect(said(await enter([cell({ version: 1e15 })]))).toBe('400 invalid-input max');
    expect(said(await enter([cell({ unitId: 1e15 })]))).toBe('400 invalid-input max');
    expect(said(await director!.get('/comparisons?subject=si-voluntary-mobilised:2026-05-01:2026-06-01:99999999999'))).toMatch(/^400/);
  });

  it('takes nothing twice in one list', async () => {
    expect(said(await enter([cell(), cell({ value: 4 })]))).toBe('400 invalid-input once');
    const target = { unitId, value: 5, version: 0 };
    expect(said(await planner!.put('/targets', { campaignId, scheme: 'si-voluntary', targets: [target, target] }))).toBe(
      '400 invalid-input once',
    );
    expect(said(await event({ organisationIds: [1, 1] }))).toBe('400 invalid-input once');
  });

  it('refuses a body that is nested without end', async () => {
    const deep = `{"campaignId":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect(said(await officer!.raw('POST', '/figures/entries', deep, { 'content-type': 'application/json' }))).toBe('400 too-deep');
  });

  it('knows no day of the future on which something was known', async () => {
    const subject = `si-voluntary-mobilised:2026-05-01:2026-06-01:${campaignId}`;
    expect(said(await director!.get(`/comparisons?subject=${subject}&asOf=2026-05-09`))).toBe('422 comparisons.as-of-to-come');
    expect((await director!.get(`/comparisons?subject=${subject}&asOf=2026-05-08`)).status).toBe(200);
  });

  it('of two who plan the same ceremony at once one is told that it is planned', async () => {
    const answers = await Promise.all([event({ name: 'Lễ cùng lúc' }), event({ name: 'Lễ cùng lúc' })]);
    expect(answers.map(said).sort()).toEqual(['201', '422 launch-events.already-planned']);
  });

  it('leaves a ceremony that has figures where they are', async () => {
    const { body } = await event({ name: 'Lễ có số' });
    const become = (state: string) =>
      api.sql(`UPDATE launch_events.launch_event SET state = $2, opened_at = CASE $2 WHEN 'opened' THEN starts_at END WHERE id = $1`, [
        body.id,
        state,
      ]);
    await become('opened');
    const entered = await enter([cell({ indicatorId: 20 })], { eventId: body.id });
    expect(entered.status).toBe(200);
    // As ceremonies were whose figures came before they had to open.
    await become('planned');
    const plan = (await planner!.get(`/launch-events/${body.id}`)).body;
    const { campaignId: id, waveId, level, name, venue, startsAt, host, expectedAttendance, organisationIds, version } = plan;
    const change = (more: object) =>
      planner!.put(`/launch-events/${body.id}`, {
        ...{ campaignId: id, waveId, level, unitId, name, venue, startsAt, host, expectedAttendance, organisationIds, version },
        sites: [],
        teams: [],
        ...more,
      });
    expect(said(await change({ startsAt: '2026-05-09T08:00:00+07:00' }))).toBe('422 launch-events.reported');
    expect((await change({ venue: 'Chỗ khác', startsAt: '2026-05-08T09:00:00+07:00' })).status).toBeLessThan(300);
  });
});
