import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

const decree = 'Nghị quyết thử 1/NQ';

describe('changes of the map that a document orders', () => {
  let api: RunningApi;
  let [administrator, planner, officer, director]: Client[] = [];
  let communes: { id: number; code: string; name: string; parentId: number }[];
  let elsewhere: number;

  beforeAll(async () => {
    api = await startApi();
    [administrator, planner, officer, director] = await Promise.all(
      ['quan-tri', 'ke-hoach', 'ha-noi', 'giam-doc'].map((name) => api.signIn(name)),
    );
    const haNoi = (await administrator!.get('/units?q=ha noi&level=1')).body.items[0].id;
    communes = (await administrator!.get(`/units/${haNoi}/children`)).body;
    elsewhere = await idOf('24', '2026-05-08');
  });
  afterAll(() => api.stop());

  const order = (body: object, dryRun = false) =>
    administrator!.post(`/catalogue/changes?dryRun=${dryRun}`, { effectiveOn: '2026-05-08', decree, ...body });
  const undo = (id: number) => administrator!.post(`/catalogue/changes/${id}/undo`);
  const idOf = async (code: string, asOf: string) => (await administrator!.get(`/units?q=${code}&asOf=${asOf}`)).body.items[0].id as number;
  const unit = async (id: number, asOf?: string) => (await administrator!.get(`/units/${id}${asOf ? `?asOf=${asOf}` : ''}`)).body;
  const picture = async () =>
    (
      await api.sql<Record<string, string>>(
        `SELECT (SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM geography.unit t) AS units, (SELECT md5(string_agg(t::text, ',' ORDER BY unit_id, valid_from)) FROM geography.unit_version t) AS versions,
         (SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM geography.succession t) AS successions, (SELECT count(*)::text FROM audit.audit_entry) AS audit,
         (SELECT md5(string_agg(unit_id::text, ',' ORDER BY id)) FROM identity.app_user) AS territories`,
      )
    )[0]!;

  it('can be looked at beforehand, and nothing stays of the look', async () => {
    const [a, b] = communes;
    const before = await picture();
    const merge = { kind: 'merge', unitIds: [a!.id, b!.id], becomes: [{ code: a!.code, name: 'Phường Nhập Thử', kind: 'ward' }] };
    const preview = await order(merge, true);
    expect([preview.status, preview.body.report.counts]).toEqual([200, { added: 1, ended: 2, merged: 1 }]);
    expect(await picture()).toEqual(before);
    const made = await order(merge);
    expect(made.body.report).toEqual(preview.body.report);
    expect((await undo(made.body.id)).status).toBe(204);
    const after = await picture();
    expect({ ...after, audit: '' }).toEqual({ ...before, audit: '' });
    expect(Number(after['audit'])).toBeGreaterThan(Number(before['audit']));
  });

  it('rename, upgrade, recode and move a unit that goes on, each from its day', async () => {
    const xa = communes.find(({ name }) => name.startsWith('Xã'))!;

    const made: number[] = [];
    for (const [kind, becomes, words] of [
      ['rename', { name: `${xa.name} Mới` }, { renamed: 1 }],
      ['upgrade', { name: `${xa.name.replace('Xã', 'Phường')} Mới`, kind: 'ward' }, { upgraded: 1 }],
      ['recode', { code: '99998' }, { recoded: 1 }],
      ['reparent', { parentId: elsewhere }, { reparented: 1 }],
    ] as const) {
      const { status, body } = await order({ kind, unitIds: [xa.id], becomes: [becomes] });
      expect([kind, status, body.report?.counts]).toEqual([kind, 200, words]);
      made.push(body.id as number);
    }
    expect(await unit(xa.id, '2026-05-07')).toMatchObject({ name: xa.name, code: xa.code, kind: 'commune' });
    expect(await unit(xa.id, '2026-05-08')).toMatchObject({ code: '99998', kind: 'ward', parentId: elsewhere });
    for (const id of made.reverse()) expect((await undo(id)).status).toBe(204);
    expect(await unit(xa.id)).toMatchObject({ name: xa.name, code: xa.code });
  });

  it('add three communes with 10, 20 and 30 up to 60 when they merge; their own figures and the log stay (case 6)', async () => {
    const { id: campaignId } = await runningCampaign(planner!);
    const three = communes.slice(10, 13);
    const cells = three.map(({ id }, index) => ({ unitId: id, indicatorId: 1, value: (index + 1) * 10, version: 0 }));
    expect((await officer!.post('/figures/entries', { campaignId, day: '2026-05-07', cells })).status).toBe(200);
    const { body } = await order({
      kind: 'merge',
      unitIds: three.map(({ id }) => id),
      becomes: [{ code: three[0]!.code, name: 'Phường Ba Trong Một', kind: 'ward' }],
    });
    const merged = await idOf(three[0]!.code, '2026-05-08');
    const subject = `subject=si-voluntary-mobilised:2026-05-01:2026-06-01:${campaignId}`;
    expect((await director!.get(`/comparisons?unit=${merged}&${subject}`)).body.subject).toMatchObject({ value: 60, boundary: 'exact' });
    expect((await director!.get(`/comparisons?unit=${three[1]!.id}&${subject}`)).body.subject.value).toBe(20);
    const observations = (await director!.get(`/figures/observations?indicator=1&from=2026-05-07&to=2026-05-08&campaign=${campaignId}`))
      .body;
    expect(observations.items.map(({ value }: { value: number }) => value).sort()).toEqual([10, 20, 30]);
    const [{ entries }] = (await api.sql<{ entries: number }>(
      `SELECT count(*)::int AS entries FROM audit.audit_entry WHERE action LIKE 'figures.%'`,
    )) as [{ entries: number }];
    expect(entries).toBeGreaterThan(0);
    expect((await undo(body.id)).status).toBe(204);
  });

  it('show in the table of provinces at once, and are gone from it when they are undone', async () => {
    const names = async () =>
      (await director!.get('/comparisons/provinces?indicator=1&first=2026&last=2026')).body.rows.map(({ name }: { name: string }) => name);
    const before = await names();
    expect(await names()).toEqual(before);
    const { body } = await order({ kind: 'rename', unitIds: [communes[0]!.parentId], becomes: [{ name: 'Thành phố Đổi Tên Thử' }] });
    // Somebody else has the map of the day made again first.
    await director!.get(`/comparisons/communes?indicator=1&first=2026&last=2026&province=${communes[0]!.parentId}`);
    expect(await names()).toEqual(['Thành phố Đổi Tên Thử', ...before.slice(1)]);
    await undo(body.id);
    expect(await names()).toEqual(before);
  });

  it('let territories, targets and ceremonies follow to the one successor, with a record, and back when it is undone', async () => {
    const { id: campaignId, waveId } = await runningCampaign(planner!, {
      windowFrom: '2026-05-09',
      waves: [{ name: 'Lễ ra quân', kind: 'launch', from: '2026-05-10', to: '2026-05-12' }],
    });
    const [a, b] = communes.slice(20, 22) as [(typeof communes)[number], (typeof communes)[number]];
    const user = await administrator!.post('/users', {
      username: 'hai-xa',
      displayName: 'Hai Xã',
      role: 'local-officer',
      unitId: a.id,
      password: 'mặt trời mọc đằng đông',
    });
    expect(user.status).toBe(201);
    await planner!.put('/targets', {
      campaignId,
      scheme: 'si-voluntary',
      targets: [a, b].map(({ id }, at) => ({ unitId: id, value: 100 + at, version: 0 })),
    });
    const event = await planner!.post('/launch-events', {
      campaignId,
      waveId,
      level: 'commune',
      unitId: b.id,
      name: 'Ra quân ở xã',
      venue: 'UBND',
      startsAt: '2026-05-10T00:30:00.000Z',
      host: 'BHXH',
      expectedAttendance: 5,
      organisationIds: [],
      sites: [],
      teams: [],
    });
    expect(event.status).toBe(201);
    const { body } = await order({
      kind: 'merge',
      unitIds: [a.id, b.id],
      becomes: [{ code: a.code, name: 'Phường Theo Cùng', kind: 'ward' }],
    });
    expect(body.followUps).toEqual({ moved: 4, waiting: 0 });
    const to = await idOf(a.code, '2026-05-08');
    const where = async () => ({
      user: (await api.sql<{ unit_id: number }>(`SELECT unit_id FROM identity.app_user WHERE username = 'hai-xa'`))[0]!.unit_id,
      targets: await api.sql(`SELECT unit_id AS unit, value FROM targets.target WHERE campaign_id = $1 AND value IS NOT NULL ORDER BY 1`, [
        campaignId,
      ]),
      event: (await api.sql<{ unit_id: number }>('SELECT unit_id FROM launch_events.launch_event WHERE id = $1', [event.body.id]))[0]!
        .unit_id,
    });
    expect(await where()).toEqual({ user: to, targets: [{ unit: to, value: 201 }], event: to });
    const { items } = (await administrator!.get('/catalogue/follow-ups?state=moved')).body;
    expect(items).toHaveLength(4);
    expect(items[0]).toMatchObject({ state: 'moved', byRule: true, to: { id: to } });
    const moves = await api.sql<{ action: string }>(`SELECT DISTINCT action FROM audit.audit_entry WHERE action ~ '\\.move' ORDER BY 1`);
    expect(moves.map(({ action }) => action)).toEqual(['identity.move-territory', 'launch-events.move', 'targets.move']);
    const late = await planner!.put('/targets', { campaignId, scheme: 'hi-household', targets: [{ unitId: to, value: 5, version: 0 }] });
    expect(late.body).toEqual({ changed: 1 });
    const refused = await undo(body.id);
    expect([refused.status, refused.body.code]).toEqual([422, 'geography.in-use']);
    expect((await where()).user).toBe(to);
    await planner!.put('/targets', { campaignId, scheme: 'hi-household', targets: [{ unitId: to, value: null, version: 1 }] });
    const lower = async (value: number) => {
      const [{ version }] = (await api.sql<{ version: number }>(
        `SELECT version FROM targets.target WHERE campaign_id = $1 AND unit_id = $2 AND scheme = 'si-voluntary'`,
        [campaignId, to],
      )) as [{ version: number }];
      await planner!.put('/targets', { campaignId, scheme: 'si-voluntary', targets: [{ unitId: to, value, version }] });
    };
    await lower(150);
    const lowered = await undo(body.id);
    expect([lowered.status, lowered.body.code]).toEqual([422, 'targets.lowered-since']);
    expect(lowered.body.detail).toMatch(/BHXH tự nguyện.+ nay là 150, ít hơn 201 /);
    expect((await where()).targets).toEqual([{ unit: to, value: 150 }]);
    await lower(201);
    expect((await undo(body.id)).status).toBe(204);
    expect(await where()).toEqual({
      user: a.id,
      targets: [a, b].map(({ id }) => ({ unit: id, value: id === a.id ? 100 : 101 })).sort((left, right) => left.unit - right.unit),
      event: b.id,
    });
  });

  it('are not undone while a partner is on what they began, or anything else names it, and say what does', async () => {
    const pair = communes.slice(22, 24);
    const { body } = await order({
      kind: 'merge',
      unitIds: pair.map(({ id }) => id),
      becomes: [{ code: pair[0]!.code, name: 'Phường Có Bưu Điện', kind: 'ward' }],
    });
    const unitId = await idOf(pair[0]!.code, '2026-05-08');
    const post = { code: 'BD-GOP', name: 'Bưu điện phường', nameEn: null, kind: 'post', parentId: null };
    const { id } = (await planner!.post('/partners/organisations', { ...post, unitId })).body;
    const held = await undo(body.id);
    expect([held.status, held.body.code]).toEqual([422, 'geography.in-use']);
    expect(held.body.detail).toContain('1 tổ chức phối hợp');
    expect((await planner!.put(`/partners/organisations/${id}`, { ...post, unitId: null, active: true, version: 1 })).status).toBe(204);
    const [named] = await api.sql<{ id: number }>(
      `INSERT INTO geography.follow_up (change_id, kind, subject_id, subject_name, from_unit_id, to_unit_id, state, by_rule)
       SELECT min(id), 'event', 1, 'Lễ', $1, $2, 'dismissed', false FROM geography.catalogue_change RETURNING id`,
      [pair[0]!.id, unitId],
    );
    const refused = await undo(body.id);
    expect([refused.status, refused.body.code]).toEqual([422, 'geography.still-named']);
    expect(refused.body.detail).toContain('«follow_up»');
    await api.sql('DELETE FROM geography.follow_up WHERE id = $1', [named!.id]);
    expect((await undo(body.id)).status).toBe(204);
  });

  it('let them wait for a person where there are several successors', async () => {
    const [split] = communes.slice(30, 31) as [(typeof communes)[number]];
    await administrator!.post('/users', {
      username: 'xa-chia',
      displayName: 'Xã Chia',
      role: 'local-officer',
      unitId: split.id,
      password: 'mặt trời mọc đằng đông',
    });
    const becomes = [
      { code: split.code, name: 'Xã Phần Một', kind: 'commune', share: 0.6 },
      { code: '99997', name: 'Xã Phần Hai', kind: 'commune', share: 0.4 },
    ];
    const { body } = await order({ kind: 'split', unitIds: [split.id], becomes });
    expect([body.report.counts, body.followUps]).toEqual([
      { added: 2, ended: 1, split: 1 },
      { moved: 0, waiting: 1 },
    ]);
    const [waiting] = (await administrator!.get('/catalogue/follow-ups?state=waiting')).body.items;
    expect(waiting).toMatchObject({ kind: 'territory', subjectName: 'Xã Chia', to: null });
    expect(waiting.candidates).toHaveLength(2);
    const decide = (toUnitId: number | null, version = waiting.version) =>
      administrator!.post(`/catalogue/follow-ups/${waiting.id}/decide`, { toUnitId, version });
    expect((await decide(communes[0]!.id)).body.code).toBe('geography.not-a-successor');
    expect((await decide(waiting.candidates[1].id, 9)).status).toBe(409);
    expect((await decide(waiting.candidates[1].id)).status).toBe(204);
    expect((await api.sql<{ unit_id: number }>(`SELECT unit_id FROM identity.app_user WHERE username = 'xa-chia'`))[0]!.unit_id).toBe(
      waiting.candidates[1].id,
    );
    expect((await decide(null, waiting.version + 1)).body.code).toBe('geography.follow-up-decided');
  });

  it.each([
    [
      'two units with one code',
      'code-taken',
      (c: typeof communes) => ({ kind: 'recode', unitIds: [c[40]!.id], becomes: [{ code: c[41]!.code }] }),
    ],
    [
      'a unit in itself',
      'parent-itself',
      (c: typeof communes) => ({ kind: 'reparent', unitIds: [c[40]!.parentId], becomes: [{ parentId: c[40]!.id }] }),
    ],
    [
      'a merger of one',
      'too-few',
      (c: typeof communes) => ({ kind: 'merge', unitIds: [c[40]!.id], becomes: [{ code: '99990', name: 'Xã Một' }] }),
    ],
    [
      'shares that do not add up',
      'shares-wrong',
      (c: typeof communes) => ({
        kind: 'split',
        unitIds: [c[40]!.id],
        becomes: [
          { code: '99990', name: 'Xã A', share: 0.5 },
          { code: '99991', name: 'Xã B', share: 0.6 },
        ],
      }),
    ],
    [
      'a name without its kind',
      'name-without-kind',
      (c: typeof communes) => ({ kind: 'rename', unitIds: [c[40]!.id], becomes: [{ name: 'Trảng Bom' }] }),
    ],
    [
      'nothing that changes',
      'nothing-changes',
      (c: typeof communes) => ({ kind: 'rename', unitIds: [c[40]!.id], becomes: [{ name: c[40]!.name }] }),
    ],
    [
      'a split of what has units under it',
      'has-children',
      (c: typeof communes) => ({
        kind: 'split',
        unitIds: [c[40]!.parentId],
        becomes: [
          { code: '98', name: 'Tỉnh A' },
          { code: '99', name: 'Tỉnh B' },
        ],
      }),
    ],
    [
      'several units where one is moved',
      'one-unit-only',
      (c: typeof communes) => ({ kind: 'reparent', unitIds: [c[40]!.id, c[41]!.id], becomes: [{ parentId: elsewhere }] }),
    ],
    [
      'several names where one unit is renamed',
      'one-result-only',
      (c: typeof communes) => ({ kind: 'rename', unitIds: [c[40]!.id], becomes: [{ name: 'Xã Một' }, { name: 'Xã Hai' }] }),
    ],
    [
      'a move within a change of the name',
      'not-of-this-kind',
      (c: typeof communes) => ({ kind: 'rename', unitIds: [c[40]!.id], becomes: [{ name: 'Xã Một', parentId: elsewhere }] }),
    ],
    ['a unit that is not there', 'unit-not-there', () => ({ kind: 'rename', unitIds: [99_999_999], becomes: [{ name: 'Xã Không' }] })],
  ])('refuse %s', async (_, code, body) => {
    const before = await picture();
    const refused = await order(body(communes));
    expect([refused.status, refused.body.code]).toEqual([422, `geography.${code}`]);
    expect(await picture()).toEqual(before);
  });

  it('never take Hoàng Sa or Trường Sa off the map', async () => {
    const [hoangSa, other] = [
      await idOf('20333', '2026-05-08'),
      (await administrator!.get(`/units?q=hai chau&level=3`)).body.items[0].id as number,
    ];
    const refused = await order({
      kind: 'merge',
      unitIds: [hoangSa, other],
      becomes: [{ code: '20333', name: 'Phường Hải Châu', kind: 'ward' }],
    });
    expect(refused.body.code).toBe('geography.islands');
  });

  it('are for those who manage the catalogue only', async () => {
    for (const client of [officer!, planner!, director!]) {
      expect((await client.post('/catalogue/changes', {})).status).toBe(403);
      expect((await client.get('/catalogue/follow-ups')).status).toBe(403);
    }
    expect((await order({ kind: 'merge', unitIds: [], becomes: [] })).status).toBe(400);
    expect((await undo(999_999)).status).toBe(404);
  });
});
