import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type RunningApi } from '@ra-quan/shared/api/testing';

/** Tables that grow with figures: a cluster would distribute them by province (ADR 0013). */
const distributed = ['observation_cell', 'observation', 'total', 'total_change', 'result_sheet', 'entry_receipt'];

const frame = (day: string, more: object = {}) =>
  JSON.stringify({
    period_from: day,
    period_to: new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10),
    campaign_id: 1,
    extent: 'own',
    preferred: true,
    status: 'provisional',
    entered_by: 1,
    ...more,
  });

describe('the one function that writes observations', () => {
  let api: RunningApi;
  let campaignId: number;
  const write = (province: number, day: string, units: number[], counts: (number | null)[], seen: number[], more: object = {}) =>
    api.sqlAsApi<{ unit_id: number; version: number; before: string | null; is_new: boolean }>(
      'SELECT unit_id, version, before, is_new FROM figures.write_observations($1, $2, $3, $4, $5, $6) ORDER BY 1',
      [province, frame(day, more), units, units.map(() => 1), counts, seen],
    );

  beforeAll(async () => {
    api = await startApi();
    campaignId = (await runningCampaign(await api.signIn('ke-hoach'))).id;
  });
  afterAll(() => api.stop());

  it('writes what is new and what still is as it was seen, and leaves alone what is not', async () => {
    expect(await write(2, '2026-05-08', [11, 12], [5, 6], [0, 0])).toMatchObject([
      { unit_id: 11, version: 1, before: null, is_new: true },
      { unit_id: 12, version: 1, before: null, is_new: true },
    ]);
    expect(await write(2, '2026-05-08', [11, 12, 13], [5, 7, 8], [1, 0, 0])).toMatchObject([{ unit_id: 13, version: 1 }]);
    expect(await write(2, '2026-05-08', [12], [9], [1])).toMatchObject([{ unit_id: 12, version: 2, before: '6', is_new: false }]);
  });

  it('writes nothing where nothing was and nothing is to be', async () => {
    expect(await write(2, '2026-05-08', [99], [null], [0])).toEqual([]);
    expect(await api.sql('SELECT 1 FROM figures.observation_cell WHERE unit_id = 99')).toEqual([]);
  });

  it('is the only way: the role of the API can change neither cells, nor revisions, nor totals', async () => {
    for (const table of ['observation_cell', 'observation', 'total', 'total_change']) {
      await expect(api.sqlAsApi(`DELETE FROM figures.${table}`)).rejects.toThrow(/permission denied/);
      await expect(api.sqlAsApi(`UPDATE figures.${table} SET province_id = 3`)).rejects.toThrow(/permission denied/);
      await expect(api.sqlAsApi(`INSERT INTO figures.${table} OVERRIDING SYSTEM VALUE SELECT * FROM figures.${table}`)).rejects.toThrow(
        /permission denied/,
      );
    }
    const callable = await api.sqlAsApi<{ name: string }>(
      `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'figures'::regnamespace AND prokind = 'f' AND has_function_privilege(oid, 'EXECUTE') ORDER BY 1`,
    );
    expect(callable.map(({ name }) => name)).toEqual([
      'carry',
      'carry_back',
      'enter',
      'first_corrected',
      'fold_totals',
      'forget_rehearsal',
      'move_sheet',
      'state',
      'write_observations',
    ]);
  });

  it('runs where it is sent, whatever the search path of the caller', async () => {
    const [{ config }] = (await api.sql<{ config: string[] }>(
      `SELECT proconfig AS config FROM pg_proc WHERE pronamespace = 'figures'::regnamespace AND prosecdef AND proname = 'write_observations'`,
    )) as [{ config: string[] }];
    expect(config).toEqual(['search_path=figures, pg_temp']);
  });

  it('opens no partition but those of its year', async () => {
    const opened = await api.sql<{ names: string[] }>(
      `WITH written AS MATERIALIZED (
         SELECT count(*) FROM figures.enter(2, $2, $1, '{11}', '{1}', '{5}', '{0}', $3, (
           SELECT jsonb_build_object('edition', geography.map_edition('2027-05-08'), 'campaign', version) FROM campaigns.campaign_facts WHERE id = $4), '[[6, 1]]'))
       SELECT ARRAY(SELECT DISTINCT relation::regclass::text FROM pg_locks WHERE pid = pg_backend_pid() AND count > 0 AND relation IN (
         SELECT oid FROM pg_class WHERE relispartition AND relkind = 'r' AND relnamespace = 'figures'::regnamespace) ORDER BY 1) AS names FROM written`,
      [
        frame('2027-05-08'),
        JSON.stringify({ campaign_id: campaignId, unit_id: 2, day: '2027-05-08' }),
        JSON.stringify({
          actor_username: 'an',
          actor_name: 'An',
          action: 'figures.enter',
          subject_type: 'result-sheet',
          subject_name: 'x',
        }),
        campaignId,
      ],
    );
    expect(opened).toEqual([{ names: ['figures.observation_2027', 'figures.observation_cell_2027'] }]);
  });

  it('stands on tables that a cluster can take over: no trigger, the province in every unique key', async () => {
    expect(
      await api.sql(
        `SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid IN (SELECT ('figures.' || name)::regclass FROM unnest($1::text[]) AS name)`,
        [distributed],
      ),
    ).toEqual([]);
    const without = await api.sql(
      `SELECT indexrelid::regclass::text AS name FROM pg_index
       WHERE indisunique AND indrelid IN (SELECT ('figures.' || name)::regclass FROM unnest($1::text[]) AS name)
         AND (SELECT attname FROM pg_attribute WHERE attrelid = indrelid AND attnum = indkey[0]) IS DISTINCT FROM 'province_id'`,
      [distributed],
    );
    expect(without).toEqual([]);
  });
});
