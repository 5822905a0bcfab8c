import type { Migration } from '@ra-quan/shared/api';

export const figuresAreCarriedToWhereTheirUnitStands: Migration = {
  name: 'CarriedFigures1795644018000',
  up: `
    -- The third way in which observations are written: what units reported is carried to another cell, because a change of the map was recorded after
    -- the day it is of. The figure is added to what stands in the new cell and leaves the old one, as revisions of both that say why.
    -- A figure that is not as far in review as the sheet it comes to opens that sheet again.
    CREATE FUNCTION figures.carry(from_province int, from_unit int, from_day date, until_day date, to_province int, to_unit int, actor int, why text)
    RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    DECLARE
      ranks CONSTANT text[] := ARRAY['estimated', 'provisional', 'submitted', 'approved', 'published'];
      leaving figures.observation_cell;
      sheet figures.result_sheet;
      carried int := 0;
    BEGIN
      FOR leaving IN SELECT cell.* FROM figures.observation_cell AS cell
          WHERE cell.province_id = from_province AND cell.unit_id = from_unit AND cell.period_from >= from_day
            AND (until_day IS NULL OR cell.period_from < until_day) AND cell.extent = 'own' AND cell.value IS NOT NULL
          ORDER BY cell.period_from, cell.id FOR UPDATE LOOP
        sheet := NULL;
        IF leaving.sheet_id IS NOT NULL THEN
          INSERT INTO figures.result_sheet (province_id, campaign_id, unit_id, day, event_id)
          VALUES (to_province, leaving.campaign_id, CASE WHEN leaving.event_id IS NULL THEN to_province ELSE to_unit END, leaving.period_from, leaving.event_id)
          ON CONFLICT DO NOTHING;
          UPDATE figures.result_sheet AS open
          SET state = CASE WHEN closed.reopens THEN 'draft' ELSE open.state END, version = open.version + closed.reopens::int,
            state_reason = CASE WHEN closed.reopens THEN why ELSE open.state_reason END
          FROM (SELECT there.id, CASE there.state WHEN 'submitted' THEN array_position(ranks, leaving.status) < 3
                WHEN 'approved' THEN array_position(ranks, leaving.status) < 4 ELSE false END AS reopens
                FROM figures.result_sheet AS there
                WHERE there.province_id = to_province AND there.campaign_id = leaving.campaign_id AND there.day = leaving.period_from
                  AND there.unit_id = CASE WHEN leaving.event_id IS NULL THEN to_province ELSE to_unit END
                  AND there.event_id IS NOT DISTINCT FROM leaving.event_id FOR UPDATE) AS closed
          WHERE open.province_id = to_province AND open.id = closed.id
          RETURNING open.* INTO sheet;
        END IF;

        WITH gone AS (
          UPDATE figures.observation_cell AS cell SET replaced_value = cell.value, replaced_status = cell.status, value = NULL, version = cell.version + 1,
            reason = why, entered_by = actor, entered_at = now()
          WHERE cell.province_id = leaving.province_id AND cell.id = leaving.id AND cell.period_from = leaving.period_from RETURNING cell.*),
        come AS (
          INSERT INTO figures.observation_cell AS cell (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, wave_id, event_id,
            organisation_id, extent, source_id, origin, preferred, sheet_id, version, value, qualifier, status, reason, entered_by)
          VALUES (to_province, to_unit, leaving.indicator_id, leaving.period_from, leaving.period_to, leaving.campaign_id, leaving.wave_id, leaving.event_id,
            leaving.organisation_id, leaving.extent, leaving.source_id, leaving.origin, leaving.preferred, sheet.id, 1, leaving.value, leaving.qualifier,
            leaving.status, why, actor)
          ON CONFLICT (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, event_id, organisation_id, extent,
            (CASE WHEN extent = 'stated' THEN source_id END))
          DO UPDATE SET replaced_value = cell.value, replaced_status = cell.status, value = COALESCE(cell.value, 0) + excluded.value,
            status = CASE WHEN cell.value IS NULL THEN excluded.status
              ELSE ranks[LEAST(array_position(ranks, cell.status), array_position(ranks, excluded.status))] END,
            version = cell.version + 1, reason = excluded.reason, sheet_id = excluded.sheet_id, entered_by = excluded.entered_by, entered_at = now()
          RETURNING cell.*),
        changed AS (SELECT * FROM gone UNION ALL SELECT * FROM come),
        kept AS (
          INSERT INTO figures.observation (province_id, cell_id, period_from, revision, value, qualifier, status, source_id, reason, entered_by, entered_at)
          SELECT changed.province_id, changed.id, changed.period_from, changed.version, changed.value, changed.qualifier, changed.status, changed.source_id,
            changed.reason, changed.entered_by, changed.entered_at
          FROM changed),
        added AS (
          INSERT INTO figures.total_change (province_id, indicator_id, period_from, period_to, campaign_id, status, value, cells)
          SELECT changed.province_id, changed.indicator_id, changed.period_from, changed.period_to, COALESCE(changed.campaign_id, 0), part.status,
            sum(part.value), sum(part.cells)
          FROM changed CROSS JOIN LATERAL (VALUES (changed.status, changed.value, 1), (changed.replaced_status, -changed.replaced_value, -1))
            AS part (status, value, cells)
          WHERE changed.event_id IS NULL AND changed.organisation_id IS NULL AND part.value IS NOT NULL
          GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(part.value) <> 0 OR sum(part.cells) <> 0)
        SELECT carried + count(*) INTO carried FROM gone;
      END LOOP;
      RETURN carried;
    END $$;

    -- Takes back what was carried from a unit to the one that it went into, for one and the same reason: what came leaves, and what left is there again.
    -- What somebody has made of it since there goes with it: it is known in the revisions.
    CREATE FUNCTION figures.carry_back(from_unit int, from_day date, to_unit int, actor int, why text) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    DECLARE
      left_behind figures.observation_cell;
      restored int := 0;
    BEGIN
      FOR left_behind IN SELECT cell.* FROM figures.observation_cell AS cell
          WHERE cell.unit_id = from_unit AND cell.period_from >= from_day AND cell.extent = 'own' AND cell.value IS NULL AND cell.reason = why
          ORDER BY cell.period_from, cell.id FOR UPDATE LOOP
        WITH gone AS (
          UPDATE figures.observation_cell AS cell SET replaced_value = cell.value, replaced_status = cell.status,
            value = CASE WHEN cell.reason = why THEN NULLIF(cell.value - left_behind.replaced_value, 0) END, version = cell.version + 1,
            entered_by = actor, entered_at = now()
          WHERE cell.unit_id = to_unit AND cell.indicator_id = left_behind.indicator_id AND cell.period_from = left_behind.period_from
            AND cell.period_to = left_behind.period_to AND cell.campaign_id IS NOT DISTINCT FROM left_behind.campaign_id
            AND cell.event_id IS NOT DISTINCT FROM left_behind.event_id AND cell.organisation_id IS NOT DISTINCT FROM left_behind.organisation_id
            AND cell.extent = 'own' AND cell.value IS NOT NULL RETURNING cell.*),
        back AS (
          UPDATE figures.observation_cell AS cell SET replaced_value = NULL, replaced_status = cell.status, value = left_behind.replaced_value,
            status = left_behind.replaced_status, version = cell.version + 1, reason = NULL, entered_by = actor, entered_at = now()
          WHERE cell.province_id = left_behind.province_id AND cell.id = left_behind.id AND cell.period_from = left_behind.period_from
          RETURNING cell.*),
        changed AS (SELECT * FROM gone UNION ALL SELECT * FROM back),
        kept AS (
          INSERT INTO figures.observation (province_id, cell_id, period_from, revision, value, qualifier, status, source_id, reason, entered_by, entered_at)
          SELECT changed.province_id, changed.id, changed.period_from, changed.version, changed.value, changed.qualifier, changed.status, changed.source_id,
            changed.reason, changed.entered_by, changed.entered_at
          FROM changed),
        added AS (
          INSERT INTO figures.total_change (province_id, indicator_id, period_from, period_to, campaign_id, status, value, cells)
          SELECT changed.province_id, changed.indicator_id, changed.period_from, changed.period_to, COALESCE(changed.campaign_id, 0), part.status,
            sum(part.value), sum(part.cells)
          FROM changed CROSS JOIN LATERAL (VALUES (changed.status, changed.value, 1), (changed.replaced_status, -changed.replaced_value, -1))
            AS part (status, value, cells)
          WHERE changed.event_id IS NULL AND changed.organisation_id IS NULL AND part.value IS NOT NULL
          GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(part.value) <> 0 OR sum(part.cells) <> 0)
        SELECT restored + count(*) INTO restored FROM back;
      END LOOP;
      RETURN restored;
    END $$;`,
  down: `
    DROP FUNCTION figures.carry_back(int, date, int, int, text);
    DROP FUNCTION figures.carry(int, int, date, date, int, int, int, text);`,
};
