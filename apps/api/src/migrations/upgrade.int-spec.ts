import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readDomainSchemas, startApi, type RunningApi } from '@ra-quan/shared/api/testing';
import { stepsOf } from './migrations';
import released from './released.json';

const run = promisify(execFile);
const before = stepsOf(readDomainSchemas().map(({ schema }) => schema)).filter(({ name }) => name in released);

/** What an installation of the version before has: a unit tree, people, a campaign with a ceremony, sheets, corrected figures, a stated total. */
const data = `
  INSERT INTO unit (id, level, started_on) OVERRIDING SYSTEM VALUE VALUES (1, 0, '1945-09-02'), (2, 1, '1945-09-02'), (3, 3, '2025-07-01'), (4, 3, '2025-07-01');
  SELECT setval(pg_get_serial_sequence('unit', 'id'), 4);
  INSERT INTO unit_version (unit_id, code, name, kind, parent_id, valid_from, folded, position) VALUES
    (1, 'VN', 'Việt Nam', 'nation', NULL, '1945-09-02', 'viet nam', 0), (2, '01', 'Thành phố Hà Nội', 'city', 1, '1945-09-02', 'ha noi', 1),
    (3, '00004', 'Phường Ba Đình', 'ward', 2, '2025-07-01', 'ba dinh', 4), (4, '00008', 'Phường Ngọc Hà', 'ward', 2, '2025-07-01', 'ngoc ha', 8);
  INSERT INTO app_user (username, display_name, role, unit_id, password_hash) VALUES ('an', 'Nguyễn Thị An', 'province-officer', 2, 'x'), ('giang', 'Trần Thu Giang', 'director', NULL, 'x');
  INSERT INTO catalogue_change (kind, title, effective_on, report, made_by, made_by_name) VALUES ('merge', 'Sáp nhập', '2025-07-01', '{}', 2, 'Trần Thu Giang');
  INSERT INTO follow_up (change_id, kind, subject_id, subject_name, from_unit_id, state, by_rule, decided_by) VALUES (1, 'territory', 1, 'An', 3, 'moved', true, 2);
  INSERT INTO campaign (code, name, legal_basis, window_from, window_to, state) VALUES ('T5', 'Tháng 5', '1676/QĐ-TTg', '2026-05-01', '2026-06-01', 'running');
  INSERT INTO campaign_wave (campaign_id, name, kind, from_day, to_day) VALUES (1, 'Ra quân', 'launch', '2026-05-08', '2026-05-10');
  INSERT INTO organisation (code, name, kind) VALUES ('BDVN', 'Bưu điện Việt Nam', 'post');
  UPDATE app_user SET organisation_id = 1 WHERE username = 'an';
  INSERT INTO launch_event (campaign_id, level, unit_id, name, venue, starts_at, host) VALUES (1, 'commune', 3, 'Lễ', 'Sân', '2026-05-08T01:00Z', 'BHXH');
  INSERT INTO target (campaign_id, unit_id, scheme, value) VALUES (1, 2, 'si-voluntary', 500);
  INSERT INTO result_sheet (campaign_id, unit_id, day, event_id) VALUES (1, 2, '2026-05-08', NULL), (1, 3, '2026-05-08', 1);
  INSERT INTO entry_receipt (key, user_id, fingerprint, answer) VALUES ('key-00001', 1, 'f', '{"sheetId": 1}');
  INSERT INTO observation_cell (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, sheet_id, value, status, entered_by) VALUES
    (2, 3, 1, '2026-05-08', '2026-05-09', 1, 1, 10, 'provisional', 1), (2, 4, 1, '2026-05-08', '2026-05-09', 1, 1, 20, 'approved', 1),
    (2, 3, 1, '2025-05-01', '2025-06-01', NULL, NULL, 300, 'approved', 1);
  UPDATE observation_cell SET value = 12, version = 2 WHERE unit_id = 3 AND campaign_id = 1;
  INSERT INTO observation_cell (province_id, unit_id, indicator_id, period_from, period_to, extent, origin, value, status, entered_by)
    VALUES (1, 1, 10, '2025-01-01', '2026-01-01', 'stated', 'published', 52900, 'published', 1);
  INSERT INTO audit_entry (actor_username, actor_name, action, subject_type, subject_id, subject_name) VALUES ('an', 'An', 'figures.enter', 'result-sheet', '1', 'x');`;

describe('a database of the version before, with data', () => {
  let api: RunningApi;
  const one = async (text: string) => (await api.sql(text))[0];

  beforeAll(async () => {
    api = await startApi();
    const schemas = readDomainSchemas().map(({ schema }) => schema.name);
    await api.sql(`DROP SCHEMA ${schemas.join(', ')} CASCADE; DROP TABLE migration`);
    // As the version before left it: its steps in the table of the ORM, without checksums.
    await api.sql('CREATE TABLE migration (id serial PRIMARY KEY, "timestamp" bigint NOT NULL, name varchar NOT NULL)');
    for (const { name, up } of before) {
      await api.sql(up);
      await api.sql('INSERT INTO migration (timestamp, name) VALUES ($1, $2)', [name.slice(-13), name]);
    }
    await api.sql(data);
    await run(process.execPath, ['dist/server/prepare.mjs'], {
      env: {
        ...process.env,
        DATABASE_OWNER_URL: api.addresses.owner,
        DATABASE_URL: api.addresses.api,
        FIRST_ADMIN_PASSWORD: 'mặt trời mọc đằng đông',
      },
    });
  }, 60_000);
  afterAll(() => api.stop());

  it('keeps every figure with its revisions, in the province that reported it', async () => {
    expect(await api.sql('SELECT unit_id, province_id, value::int, version, status FROM figures.observation_cell ORDER BY id')).toEqual([
      { unit_id: 3, province_id: 2, value: 12, version: 2, status: 'provisional' },
      { unit_id: 4, province_id: 2, value: 20, version: 1, status: 'approved' },
      { unit_id: 3, province_id: 2, value: 300, version: 1, status: 'approved' },
      { unit_id: 1, province_id: 1, value: 52_900, version: 1, status: 'published' },
    ]);
    expect(await api.sql('SELECT cell_id::int, province_id, revision, value::int FROM figures.observation ORDER BY 1, 3')).toEqual([
      { cell_id: 1, province_id: 2, revision: 1, value: 10 },
      { cell_id: 1, province_id: 2, revision: 2, value: 12 },
      { cell_id: 2, province_id: 2, revision: 1, value: 20 },
      { cell_id: 3, province_id: 2, revision: 1, value: 300 },
      { cell_id: 4, province_id: 1, revision: 1, value: 52_900 },
    ]);
  });

  it('has the totals of all grains, of the province and of the country', async () => {
    const totals = await api.sql<{ place: string }>(
      `SELECT province_id || ' ' || grain || ' ' || starts_on || ' ' || status || ' ' || value AS place FROM figures.total ORDER BY province_id, starts_on, grain, status`,
    );
    const of = (province: number) => [
      `${province} year 2025-01-01 approved 300`,
      `${province} month 2025-05-01 approved 300`,
      `${province} year 2026-01-01 approved 20`,
      `${province} year 2026-01-01 provisional 12`,
      `${province} month 2026-05-01 approved 20`,
      `${province} month 2026-05-01 provisional 12`,
      `${province} day 2026-05-08 approved 20`,
      `${province} day 2026-05-08 provisional 12`,
    ];
    expect(totals.map(({ place }) => place)).toEqual([...of(0), ...of(2)]);
  });

  it('puts sheets and receipts into the province of their units, and names who decided', async () => {
    expect(await api.sql('SELECT id, unit_id, province_id FROM figures.result_sheet ORDER BY id')).toEqual([
      { id: 1, unit_id: 2, province_id: 2 },
      { id: 2, unit_id: 3, province_id: 2 },
    ]);
    expect(await one('SELECT province_id FROM figures.entry_receipt')).toEqual({ province_id: 2 });
    expect(await one('SELECT decided_by_name FROM geography.follow_up')).toEqual({ decided_by_name: 'Trần Thu Giang' });
  });

  it('goes on working: people, plans and figures are read and written as before', async () => {
    expect(await api.sqlAsApi('SELECT name, waves FROM campaigns.campaign_facts')).toMatchObject([
      { name: 'Tháng 5', waves: [{ name: 'Ra quân' }] },
    ]);
    expect(await api.sqlAsApi('SELECT display_name FROM identity.person ORDER BY id')).toMatchObject([
      { display_name: 'Nguyễn Thị An' },
      { display_name: 'Trần Thu Giang' },
    ]);
    const frame = `'{"period_from": "2026-05-08", "period_to": "2026-05-09", "campaign_id": 1, "extent": "own", "preferred": true, "sheet_id": 1, "status": "provisional", "entered_by": 1}'`;
    const written = `SELECT version, before::int FROM figures.write_observations(2, ${frame}, '{3}', '{1}', '{15}', '{2}')`;
    expect(await api.sqlAsApi(written)).toEqual([{ version: 3, before: 12 }]);
  });
});
