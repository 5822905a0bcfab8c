// The least that can answer: Node's own HTTP server and pg, on the same database, with the same rows and no product around it.
import { createServer } from 'node:http';
import pg from 'pg';

pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1700, Number);
pg.types.setTypeParser(1082, (day) => day);
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

const provinceYears = `
  SELECT COALESCE(succession.to_unit_id, total.province_id) AS "provinceId", extract(year FROM total.month)::int AS year, sum(total.value) AS value
  FROM figures.province_month_total AS total LEFT JOIN geography.succession ON succession.from_unit_id = total.province_id AND succession.whole
  WHERE total.indicator_id = $1 AND total.month >= '2017-01-01' AND total.month < '2027-01-01' GROUP BY 1, 2 HAVING sum(total.cells) > 0 ORDER BY 1, 2`;

/** Communes × years on the units that reported, as if none had ever changed. */
const communeYears = `
  SELECT unit_id AS "unitId", extract(year FROM period_from)::int AS year, sum(value) AS value, min(status) AS status FROM figures.observation_cell
  WHERE indicator_id = $1 AND period_from >= '2017-01-01' AND period_from < '2027-01-01' AND extent = 'own' AND event_id IS NULL AND organisation_id IS NULL
    AND value IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`;

const events = `
  SELECT launch_event.id, launch_event.campaign_id, launch_event.wave_id, launch_event.level, launch_event.unit_id, launch_event.name, launch_event.venue,
         launch_event.starts_at, launch_event.day, launch_event.host, launch_event.state, launch_event.expected_attendance,
         (SELECT count(*)::int FROM launch_events.event_site WHERE event_site.event_id = launch_event.id) AS sites,
         (SELECT count(*)::int FROM launch_events.parade_team WHERE parade_team.event_id = launch_event.id) AS teams, unit_version.name AS unit,
         count(*) OVER () AS total
  FROM launch_events.launch_event JOIN geography.unit_version ON unit_version.unit_id = launch_event.unit_id AND unit_version.valid_from <= launch_event.day
    AND (unit_version.valid_to IS NULL OR launch_event.day < unit_version.valid_to)
  WHERE launch_event.campaign_id = $1 ORDER BY launch_event.starts_at, launch_event.id LIMIT 50`;

const writeCell = `
  INSERT INTO figures.observation_cell AS cell (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, sheet_id, value, status, entered_by)
  VALUES ($1, $2, $3, $4, $4::date + 1, $5, $6, $7, 'provisional', 1)
  ON CONFLICT (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, event_id, organisation_id, extent, (CASE WHEN extent = 'stated' THEN source_id END))
  DO UPDATE SET value = excluded.value, version = cell.version + 1, entered_at = now() RETURNING cell.version`;
const writeAudit = `
  INSERT INTO audit.audit_entry (actor_id, actor_username, actor_name, action, subject_type, subject_id, subject_name, unit_id, unit_path, before, after)
  VALUES (1, 'bare', 'bare', 'figures.enter', 'result-sheet', $1, 'bare', $2, 'bare', '{}', $3)`;

interface Write {
  readonly provinceId: number;
  readonly unitId: number;
  readonly indicatorId: number;
  readonly day: string;
  readonly campaignId: number;
  readonly sheetId: number;
  readonly value: number;
}

async function write(one: Write): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ version: number }>(writeCell, [
      one.provinceId,
      one.unitId,
      one.indicatorId,
      one.day,
      one.campaignId,
      one.sheetId,
      one.value,
    ]);
    await client.query(writeAudit, [String(one.sheetId), one.unitId, JSON.stringify({ value: one.value })]);
    await client.query('COMMIT');
    return rows[0];
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://bare');
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const number = (name: string) => Number(url.searchParams.get(name));
    const answer =
      url.pathname === '/provinces'
        ? pool.query(provinceYears, [number('indicator')]).then(({ rows }) => rows as unknown)
        : url.pathname === '/communes'
          ? pool.query(communeYears, [number('indicator')]).then(({ rows }) => rows as unknown)
          : url.pathname === '/events'
            ? pool.query(events, [number('campaign')]).then(({ rows }) => rows as unknown)
            : write(JSON.parse(Buffer.concat(chunks).toString()) as Write);
    answer.then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (cause: unknown) => response.writeHead(500).end(String(cause)),
    );
  });
});
await pool.query('SELECT 1');
server.listen(0, '127.0.0.1', () => process.send?.({ listening: `http://127.0.0.1:${(server.address() as { port: number }).port}` }));
process.on('SIGTERM', () => process.exit(0));
