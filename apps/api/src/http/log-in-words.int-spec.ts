import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { AuditEntry } from '@ra-quan/audit/model';
import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

const run = promisify(execFile);

/** What only the product knows: codes of words, ids beside a name, days and moments as they are stored, objects. */
const raw = /\d{4}-\d{2}-\d{2}|[{}[\]]|\b(si-voluntary|hi-household|province-officer|null|true|false|undefined)\b/;

describe('the log in words', () => {
  let api: RunningApi;
  let [auditor, officer]: Client[] = [];
  let campaignId: number;

  beforeAll(async () => {
    api = await startApi();
    await run(process.execPath, ['dist/server/demo.mjs'], { env: { ...process.env, DATABASE_URL: api.addresses.api } });
    [auditor, officer] = await Promise.all(['kiem-toan', 'ha-noi'].map((name) => api.signIn(name)));
    campaignId = (await runningCampaign(await api.signIn('ke-hoach'))).id;
  }, 120_000);
  afterAll(() => api.stop());

  const entries = async (filter = '', language = 'vi') =>
    (await auditor!.get(`/audit?size=200&${filter}`, { 'accept-language': language })).body.items as AuditEntry[];
  const enter = (cells: unknown[], reason?: string) => officer!.post('/figures/entries', { campaignId, day: '2026-05-08', cells, reason });

  it('says a figure with its unit, what it counts and its day, before and after', async () => {
    const { rows } = (await officer!.get(`/figures/grid?campaign=${campaignId}&day=2026-05-08`)).body;
    const { unitId, name } = rows[0];
    await enter([{ unitId, indicatorId: 1, value: 12, version: 0 }]);
    await enter([{ unitId, indicatorId: 1, value: 15, version: 1 }]);
    const of = `${name.charAt(0).toLowerCase()}${name.slice(1)} · BHXH tự nguyện vận động được · 08/05/2026`;
    const said = await entries('action=figures.enter');
    expect(said.slice(0, 2).map(({ sentence }) => sentence)).toEqual([`Sửa 12 → 15 ${of}`, `Nhập 12 ${of}`]);
    expect(said[0]!.changes).toEqual([
      { field: `${name}, Thành phố Hà Nội · BHXH tự nguyện vận động được`, before: '12', after: '15', changed: true },
    ]);
    const [english] = await entries('action=figures.enter', 'en');
    expect(english!.sentence).toBe(`Changed 12 → 15 ${name} · voluntary SI sign-ups · 08/05/2026`);
  });

  it('says who may do what by the names of roles and units', async () => {
    const administrator = await api.signIn('quan-tri');
    const { id, displayName, version, unitId } = (await administrator.get('/users?q=dong-nai')).body.items[0];
    const change = { displayName, role: 'director', unitId, active: true, version };
    expect((await administrator.patch(`/users/${id}`, change)).status).toBe(204);
    const [entry] = await entries('action=identity.change-user');
    expect(entry!.sentence).toBe(`Sửa người dùng: ${displayName} · Vai trò: cán bộ BHXH tỉnh → lãnh đạo`);
    expect(entry!.changes.find(({ field }) => field === 'Địa bàn')?.after).toBe('Thành phố Đồng Nai');
  });

  it.each(['vi', 'en'])('has words for everything that is in it, in %s', async (language) => {
    const all = await entries('', language);
    expect(new Set(all.map(({ action }) => action.split('.')[0])).size).toBeGreaterThan(5);
    for (const { action, sentence, changes } of all) {
      const texts = [sentence, ...changes.flatMap(({ field, before, after }) => [field, before ?? '', after ?? ''])];
      expect([action, texts.filter((text) => raw.test(text))]).toEqual([action, []]);
      expect([action, changes.map(({ field }) => field).filter((field) => ['Nội dung khác', 'Other'].includes(field))]).toEqual([
        action,
        [],
      ]);
    }
    expect(all.map(({ sentence }) => sentence).filter((sentence) => /^(Việc khác|Something else)/.test(sentence))).toEqual([]);
  });

  it('leaves as a sheet in the same words', async () => {
    const { body } = await auditor!.get('/audit/export?format=csv&action=figures.enter', { 'accept-language': 'vi' });
    expect(body).toContain('Sửa 12 → 15');
    expect(body).not.toContain('indicatorId');
  });
});
