import type { Migration } from '@ra-quan/shared/api';

/**
 * Giving back relied on what the cell of the former unit kept of its newest revision, which a step of review writes over, and dropped whatever had become
 * of the figure on the new unit. Revisions never change: they say what was carried, and whether it is still what it was.
 */
export const whatWasCarriedIsKnownByItsRevisions: Migration = {
  name: 'CarriedRevisions1795644043000',
  up: `
    -- What a unit gave to another for one reason and has not got back: what stood in each of its cells, and the revision with which it came there.
    CREATE FUNCTION figures.carried(from_unit int, from_day date, to_unit int, why text)
    RETURNS TABLE (province_id int, cell_id bigint, sheet_id int, period_from date, value bigint, status text,
      to_province int, to_cell bigint, to_revision int, to_value bigint, to_value_before bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = figures, pg_temp AS $$
      SELECT cell.province_id, cell.id, cell.sheet_id, cell.period_from, had.value, had.status,
        there.province_id, there.id, come.revision, come.value, come.value_before
      FROM figures.observation_cell AS cell
        CROSS JOIN LATERAL (
          SELECT observation.revision, observation.value, observation.status FROM figures.observation
          WHERE observation.province_id = cell.province_id AND observation.cell_id = cell.id AND observation.period_from = cell.period_from
            AND observation.value IS NOT NULL ORDER BY observation.revision DESC LIMIT 1) AS had
        JOIN figures.observation AS gone ON gone.province_id = cell.province_id AND gone.cell_id = cell.id AND gone.period_from = cell.period_from
          AND gone.revision = had.revision + 1 AND gone.reason = why
        JOIN figures.observation_cell AS there ON there.unit_id = to_unit AND there.indicator_id = cell.indicator_id AND there.period_from = cell.period_from
          AND there.period_to = cell.period_to AND there.campaign_id IS NOT DISTINCT FROM cell.campaign_id
          AND there.event_id IS NOT DISTINCT FROM cell.event_id AND there.organisation_id IS NOT DISTINCT FROM cell.organisation_id AND there.extent = 'own'
        CROSS JOIN LATERAL (
          SELECT observation.revision, observation.value, earlier.value AS value_before
          FROM figures.observation LEFT JOIN figures.observation AS earlier ON earlier.province_id = observation.province_id
            AND earlier.cell_id = observation.cell_id AND earlier.period_from = observation.period_from AND earlier.revision = observation.revision - 1
          WHERE observation.province_id = there.province_id AND observation.cell_id = there.id AND observation.period_from = there.period_from
            AND observation.reason = why AND observation.value IS NOT NULL
            -- Steps of review keep the reason.
            AND (earlier.reason IS DISTINCT FROM why OR earlier.value IS DISTINCT FROM observation.value)
          ORDER BY observation.revision DESC LIMIT 1) AS come
      WHERE cell.unit_id = from_unit AND cell.period_from >= from_day AND cell.extent = 'own' AND cell.value IS NULL
    $$;

    -- The first figure that was carried by these moves and says something else by now; one that was emptied says nothing. Holds all of them until the end
    -- of the transaction, so that none changes before it is given back.
    CREATE FUNCTION figures.first_corrected(from_units int[], from_days date[], to_units int[], whys text[])
    RETURNS TABLE (unit_id int, indicator_id smallint, day date, value bigint, carried bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    #variable_conflict use_column
    BEGIN
      PERFORM FROM unnest(from_units, from_days, to_units, whys) AS move (from_unit, from_day, to_unit, why)
        CROSS JOIN LATERAL figures.carried(move.from_unit, move.from_day, move.to_unit, move.why) AS one
        JOIN figures.observation_cell AS cell ON cell.province_id = one.to_province AND cell.id = one.to_cell AND cell.period_from = one.period_from
      ORDER BY cell.province_id, cell.id FOR UPDATE OF cell;

      RETURN QUERY
      SELECT cell.unit_id, cell.indicator_id, cell.period_from, cell.value, last.to_value
      FROM (SELECT DISTINCT ON (one.to_province, one.to_cell) one.*
            FROM unnest(from_units, from_days, to_units, whys) AS move (from_unit, from_day, to_unit, why)
              CROSS JOIN LATERAL figures.carried(move.from_unit, move.from_day, move.to_unit, move.why) AS one
            ORDER BY one.to_province, one.to_cell, one.to_revision DESC) AS last
        JOIN figures.observation_cell AS cell ON cell.province_id = last.to_province AND cell.id = last.to_cell AND cell.period_from = last.period_from
      WHERE cell.value <> last.to_value ORDER BY cell.period_from, cell.id LIMIT 1;
    END $$;

    -- Takes back what was carried from a unit to the one that it went into, the last move first: what came leaves, and what left is there again, as far in
    -- review as it came there or here. A figure that is not as far as its sheet opens the sheet again.
    CREATE OR REPLACE FUNCTION figures.carry_back(from_unit int, from_day date, to_unit int, actor int, why text) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    DECLARE
      ranks CONSTANT text[] := ARRAY['estimated', 'provisional', 'submitted', 'approved', 'published'];
      one record;
      rank int;
      restored int := 0;
    BEGIN
      FOR one IN SELECT carried.* FROM figures.carried(from_unit, from_day, to_unit, why) ORDER BY carried.period_from, carried.cell_id LOOP
        SELECT GREATEST(array_position(ranks, one.status), CASE WHEN cell.value IS NOT NULL THEN array_position(ranks, cell.status) END) INTO rank
        FROM figures.observation_cell AS cell
        WHERE cell.province_id = one.to_province AND cell.id = one.to_cell AND cell.period_from = one.period_from;

        UPDATE figures.result_sheet AS sheet SET state = 'draft', version = sheet.version + 1, state_reason = why
        WHERE sheet.province_id = one.province_id AND sheet.id = one.sheet_id
          AND (sheet.state = 'submitted' AND rank < 3 OR sheet.state = 'approved' AND rank < 4);

        WITH gone AS (
          UPDATE figures.observation_cell AS cell SET replaced_value = cell.value, replaced_status = cell.status, value = one.to_value_before,
            version = cell.version + 1, reason = NULL, entered_by = actor, entered_at = now()
          WHERE cell.province_id = one.to_province AND cell.id = one.to_cell AND cell.period_from = one.period_from AND cell.value IS NOT NULL
          RETURNING cell.*),
        back AS (
          UPDATE figures.observation_cell AS cell SET replaced_value = NULL, replaced_status = cell.status, value = one.value, status = ranks[rank],
            version = cell.version + 1, reason = NULL, entered_by = actor, entered_at = now()
          WHERE cell.province_id = one.province_id AND cell.id = one.cell_id AND cell.period_from = one.period_from
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
    -- Takes back what was carried from a unit to the one that it went into, for one and the same reason: what came leaves, and what left is there again.
    -- What somebody has made of it since there goes with it: it is known in the revisions.
    CREATE OR REPLACE FUNCTION figures.carry_back(from_unit int, from_day date, to_unit int, actor int, why text) RETURNS int
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
    END $$;

    DROP FUNCTION figures.first_corrected(int[], date[], int[], text[]);
    DROP FUNCTION figures.carried(int, date, int, text);`,
};
