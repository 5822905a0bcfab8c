import type { Migration } from '@ra-quan/shared/api';

/** What differs between the function as it was and as it is. */
interface Carrying {
  readonly parameters: string;
  readonly which: string;
  readonly value: string;
  readonly status: string;
}

const carry = ({ parameters, which, value, status }: Carrying) => `
    CREATE FUNCTION figures.carry(from_province int, from_unit int, from_day date, until_day date, to_province int, to_unit int, actor int, why text${parameters})
    RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    DECLARE
      ranks CONSTANT text[] := ARRAY['estimated', 'provisional', 'submitted', 'approved', 'published'];
      leaving figures.observation_cell;
      sheet figures.result_sheet;
      carried int := 0;
    BEGIN
      FOR leaving IN SELECT cell.* FROM figures.observation_cell AS cell
          WHERE cell.province_id = from_province AND cell.unit_id = from_unit AND cell.period_from >= from_day
            AND (until_day IS NULL OR cell.period_from < until_day) AND cell.extent = 'own' AND cell.value IS NOT NULL${which}
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
          DO UPDATE SET replaced_value = cell.value, replaced_status = cell.status, value = ${value},
            status = CASE WHEN cell.value IS NULL THEN excluded.status${status}
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
    END $$;`;

const before: Carrying = { parameters: '', which: '', value: 'COALESCE(cell.value, 0) + excluded.value', status: '' };

const now: Carrying = {
  parameters: ', of_event int, standing text',
  which: ' AND cell.event_id IS NOT DISTINCT FROM of_event',
  value: `CASE WHEN cell.value IS NULL OR standing = 'replace' THEN excluded.value WHEN standing = 'keep' THEN cell.value ELSE cell.value + excluded.value END`,
  status: ` WHEN standing = 'replace' THEN excluded.status WHEN standing = 'keep' THEN cell.status`,
};

export const whatAPersonDecidesIsAskedFirst: Migration = {
  name: 'CarriedOneByOne1795644061000',
  up: `
    -- The figures of a ceremony (of_event) are carried with it alone, those of days (null) without it. Where the new cell has a figure already, standing
    -- says what becomes of it: add, as where units merge; replace; or keep, and then only the old figure goes.
    DROP FUNCTION figures.carry(int, int, date, date, int, int, int, text);${carry(now)}`,
  down: `
    DROP FUNCTION figures.carry(int, int, date, date, int, int, int, text, int, text);${carry(before)}`,
};
