import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

interface Commune {
  readonly id: number;
  readonly provinceId: number;
}

const indicatorIds = [1, 2, 3, 4, 5, 10, 11, 24, 25, 30];
const firstYear = 2017;
const lastYear = 2026;
const reorganisation = '2025-07-01';

/** Months of 2017–2026 as first days. */
const months = Array.from({ length: (lastYear - firstYear + 1) * 12 }, (_, index) => {
  const first = (at: number) => `${firstYear + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  return { from: first(index), to: first(index + 1) };
});

/** Numbers that a seed fixes (xorshift), as counts of persons. */
function* counts(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield (state >>> 0) % 120;
  }
}

/** One text line of COPY for every commune, month and indicator. */
function* lines(before: readonly Commune[], after: readonly Commune[], indicators: readonly number[]): Generator<string> {
  const count = counts(20_200_523);
  for (const { from, to } of months) {
    for (const indicator of indicators) {
      let block = '';
      for (const { id, provinceId } of from < reorganisation ? before : after) {
        block += `${provinceId}\t${id}\t${indicator}\t${from}\t${to}\t${count.next().value}\tapproved\t1\n`;
      }
      yield block;
    }
  }
}

/**
 * Fills an empty product with monthly observations of every commune, by COPY: about 1.08 million for each indicator.
 * @param millions 1 or 10
 * @returns how many were written
 */
export async function fill(superuserUrl: string, millions: 1 | 10): Promise<number> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    const [before, after] = [await communesOn(client, '2020-01-01'), await communesOn(client, '2026-06-01')];
    const indexes = await dropIndexes(client);
    const target = client.query(
      copyFrom(
        'COPY figures.observation_cell (province_id, unit_id, indicator_id, period_from, period_to, value, status, entered_by) FROM STDIN',
      ),
    );
    await pipeline(Readable.from(lines(before, after, indicatorIds.slice(0, millions))), target);
    for (const definition of indexes) await client.query(definition);
    await client.query(keepRevisions);
    await client.query(rollUp);
    await client.query(splits);
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM figures.observation_cell');
    return Number(rows[0]!.count);
  } finally {
    await client.end();
  }
}

async function communesOn(client: pg.Client, day: string): Promise<Commune[]> {
  const { rows } = await client.query<Commune>(
    `SELECT commune.unit_id AS id, COALESCE(CASE WHEN above.level = 1 THEN above.id END, district.parent_id) AS "provinceId"
     FROM geography.unit_version AS commune JOIN geography.unit ON unit.id = commune.unit_id AND unit.level = 3
       JOIN geography.unit AS above ON above.id = commune.parent_id
       LEFT JOIN geography.unit_version AS district ON district.unit_id = commune.parent_id AND district.valid_from <= $1 AND (district.valid_to IS NULL OR $1 < district.valid_to)
     WHERE commune.valid_from <= $1 AND (commune.valid_to IS NULL OR $1 < commune.valid_to) ORDER BY commune.unit_id`,
    [day],
  );
  return rows;
}

/** Indexes are built after the rows: returns their definitions. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = 'figures' AND tablename = 'observation_cell' AND indexname <> 'observation_cell_pkey'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX figures.${name}`);
  return rows.map(({ definition }) => definition.replace(' ON ONLY ', ' ON '));
}

/** About as many communes as were really split (471): each over its successor and that one's neighbour, six tenths and four. */
const splits = `
  WITH chosen AS (
    SELECT s.* FROM geography.succession s JOIN geography.unit ON unit.id = s.from_unit_id AND unit.level = 3 WHERE s.whole IS NULL AND s.id % 21 = 0),
  other AS (
    INSERT INTO geography.succession (from_unit_id, to_unit_id, effective_on, whole, share, share_method, kind)
    SELECT chosen.from_unit_id, neighbour.unit_id, chosen.effective_on, false, 0.4, 'uploaded', 'split'
    FROM chosen JOIN LATERAL (
      SELECT v.unit_id FROM geography.unit_version v JOIN geography.unit_version own ON own.unit_id = chosen.to_unit_id AND own.parent_id = v.parent_id
      WHERE v.unit_id > chosen.to_unit_id AND v.valid_from = chosen.effective_on ORDER BY v.unit_id LIMIT 1) AS neighbour ON true
    ON CONFLICT DO NOTHING RETURNING from_unit_id)
  UPDATE geography.succession SET whole = false, kind = 'split', share = 0.6, share_method = 'uploaded' FROM chosen
  WHERE succession.id = chosen.id AND chosen.from_unit_id IN (SELECT from_unit_id FROM other)`;

const keepRevisions = `
  INSERT INTO figures.observation (province_id, cell_id, period_from, revision, value, status, entered_by, entered_at)
  SELECT province_id, id, period_from, version, value, status, entered_by, entered_at FROM figures.observation_cell WHERE extent = 'own' AND campaign_id IS NULL`;

const rollUp = `
  INSERT INTO figures.total (province_id, indicator_id, grain, starts_on, campaign_id, status, value, cells)
  SELECT place.id, cell.indicator_id, part.grain, part.starts_on, 0, cell.status, sum(cell.value), count(*) FROM figures.observation_cell AS cell
    CROSS JOIN LATERAL (VALUES ('month', cell.period_from), ('year', date_trunc('year', cell.period_from)::date)) AS part (grain, starts_on)
    CROSS JOIN LATERAL (VALUES (cell.province_id), (0)) AS place (id)
  WHERE cell.extent = 'own' AND cell.campaign_id IS NULL GROUP BY 1, 2, 3, 4, 6`;

/** As many ceremonies as a campaign of all communes has in a month, on days of May 2026. */
export async function fillEvents(superuserUrl: string, campaignId: number, count: number): Promise<void> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    await client.query(
      `INSERT INTO launch_events.launch_event (campaign_id, level, unit_id, name, venue, starts_at, host)
       SELECT $1, 'commune', commune.unit_id, 'Lễ ra quân ' || commune.name, 'Nhà văn hóa', '2026-05-01T00:30Z'::timestamptz + turn * interval '1 day', 'BHXH cơ sở'
       FROM generate_series(0, 29) AS turn, (SELECT unit_id, name FROM geography.unit_version
         WHERE kind IN ('commune', 'ward') AND valid_from <= '2026-05-01' AND (valid_to IS NULL OR valid_to > '2026-05-31') ORDER BY unit_id) AS commune
       ORDER BY turn, commune.unit_id LIMIT $2`,
      [campaignId, count],
    );
    await client.query('VACUUM ANALYZE launch_events.launch_event');
  } finally {
    await client.end();
  }
}

/** A launch hour in which every commune of the country sends its figures by itself, not folded yet. */
export async function fillLaunchHour(superuserUrl: string, campaignId: number): Promise<void> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    const frame = {
      period_from: '2026-05-09',
      period_to: '2026-05-10',
      campaign_id: campaignId,
      extent: 'own',
      preferred: true,
      status: 'provisional',
      entered_by: 1,
    };
    await client.query(
      `SELECT count(written.version) FROM geography.unit_stay AS stay CROSS JOIN generate_series(1, 5) AS indicator
         CROSS JOIN LATERAL figures.write_observations(stay.province_id, $1, ARRAY[stay.unit_id], ARRAY[indicator::smallint], ARRAY[stay.unit_id % 50]::bigint[], '{0}') AS written
       WHERE stay.level = 3 AND stay.valid_from <= '2026-05-09' AND (stay.valid_to IS NULL OR stay.valid_to > '2026-05-09')`,
      [JSON.stringify(frame)],
    );
  } finally {
    await client.end();
  }
}
