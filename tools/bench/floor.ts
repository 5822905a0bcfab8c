// The best that can be done for the same answers: tables made for one question each, and the fastest SQL over them. Nothing of the product is used.

/** Filled once from what the product has; owned by nobody else. */
export const makeFloor = (eventCampaignId: number, apiRole: string) => `
  CREATE SCHEMA floor;
  CREATE TABLE floor.province AS
    SELECT version.unit_id AS id, version.code, version.name, version.position FROM geography.unit_version AS version
      JOIN geography.unit ON unit.id = version.unit_id AND unit.level = 1 WHERE version.valid_to IS NULL AND unit.ended_on IS NULL;
  ALTER TABLE floor.province ADD PRIMARY KEY (id);
  CREATE TABLE floor.province_year AS
    SELECT total.indicator_id, COALESCE(succession.to_unit_id, total.province_id) AS province_id, date_part('year', total.starts_on)::smallint AS year,
           sum(total.value)::bigint AS value, 'approved' AS status
    FROM figures.total LEFT JOIN geography.succession ON succession.from_unit_id = total.province_id AND succession.whole
    WHERE total.grain = 'year' AND total.province_id <> 0 GROUP BY 1, 2, 3;
  ALTER TABLE floor.province_year ADD PRIMARY KEY (indicator_id, year, province_id);
  CREATE TABLE floor.event AS
    SELECT launch_event.id, launch_event.campaign_id AS "campaignId", launch_event.wave_id AS "waveId", launch_event.level, launch_event.unit_id AS "unitId",
           launch_event.name, launch_event.venue, launch_event.starts_at AS "startsAt", launch_event.day, launch_event.host, launch_event.state,
           launch_event.expected_attendance AS "expectedAttendance", 0 AS sites, 0 AS teams, unit_version.name AS "unitPath"
    FROM launch_events.launch_event JOIN geography.unit_version ON unit_version.unit_id = launch_event.unit_id AND unit_version.valid_to IS NULL
    WHERE launch_event.campaign_id = ${eventCampaignId};
  CREATE INDEX floor_event_by_time ON floor.event ("campaignId", "startsAt", id);
  CREATE TABLE floor.observation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, province_id int, unit_id int, indicator_id smallint, day date, campaign_id int, value bigint,
    at timestamptz NOT NULL DEFAULT now());
  GRANT USAGE ON SCHEMA floor TO ${apiRole};
  GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA floor TO ${apiRole};
  VACUUM ANALYZE floor.province_year;
  VACUUM ANALYZE floor.event;`;

export const provinceYears = {
  name: 'province-years',
  text: `SELECT province.id AS "unitId", province.code, province.name, years.year, years.value, years.status
         FROM floor.province_year AS years JOIN floor.province ON province.id = years.province_id
         WHERE years.indicator_id = $1 AND years.year >= $2 AND years.year <= $3 ORDER BY province.position, years.year`,
};

export const events = {
  name: 'events',
  text: `SELECT event.* FROM floor.event WHERE event."campaignId" = $1 ORDER BY event."startsAt", event.id LIMIT 50`,
};

export const eventCount = { name: 'event-count', text: 'SELECT count(*)::int AS total FROM floor.event WHERE event."campaignId" = $1' };

export const insertObservation = {
  name: 'insert-observation',
  text: 'INSERT INTO floor.observation (province_id, unit_id, indicator_id, day, campaign_id, value) VALUES ($1, $2, $3, $4, $5, $6)',
};

/** Communes × years on the units that reported, as if none had ever changed. */
export const communeYears = {
  name: 'commune-years',
  text: `SELECT unit_id AS "unitId", date_part('year', period_from)::int AS year, sum(value)::bigint AS value, min(status) AS status FROM figures.observation_cell
         WHERE indicator_id = $1 AND period_from >= '2017-01-01' AND period_from < '2027-01-01' AND extent = 'own' AND event_id IS NULL
           AND organisation_id IS NULL AND value IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
};
