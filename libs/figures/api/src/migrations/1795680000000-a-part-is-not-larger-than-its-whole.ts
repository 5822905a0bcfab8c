import type { Migration } from '@ra-quan/shared/api';

const entry = 'int, jsonb, jsonb, int[], smallint[], bigint[], int[], jsonb, jsonb';

export const aPartIsNotLargerThanItsWhole: Migration = {
  name: 'PartsOfCounts1795680000000',
  up: `
    ALTER FUNCTION figures.enter(${entry}) RENAME TO write_entry;

    -- An entry as figures.write_entry writes it; RQ424: afterwards a part of a count (parts: pairs of indicators, a part and its whole) would be larger than
    -- the whole, in the entry itself or beside what stands there. Both must be there: what is missing is not zero.
    CREATE FUNCTION figures.enter(province int, sheet jsonb, frame jsonb, units int[], indicators smallint[], counts bigint[], seen int[], log jsonb,
      look jsonb, parts jsonb DEFAULT '[]')
    RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    DECLARE
      answer jsonb := figures.write_entry(province, sheet, frame, units, indicators, counts, seen, log, look);
      wrong boolean;
    BEGIN
      IF jsonb_array_length(answer -> 'written') = 0 OR jsonb_array_length(parts) = 0 THEN RETURN answer; END IF;
      -- Planned with the values, so that no other partition is opened.
      EXECUTE $look$
        SELECT EXISTS (
          SELECT 1 FROM (SELECT DISTINCT entry.unit_id, pair.part, pair.whole
              FROM unnest($2, $7) AS entry (unit_id, indicator_id)
                JOIN (SELECT (pair ->> 0)::smallint AS part, (pair ->> 1)::smallint AS whole FROM jsonb_array_elements($3) AS pair) AS pair
                  ON entry.indicator_id IN (pair.part, pair.whole)) AS asked
            JOIN figures.observation_cell AS part ON part.province_id = $1 AND part.unit_id = asked.unit_id AND part.indicator_id = asked.part
              AND part.period_from = $4 AND part.period_to = $4 + 1 AND part.campaign_id = $5 AND part.event_id IS NOT DISTINCT FROM $6
              AND part.organisation_id IS NULL AND part.extent = 'own'
            JOIN figures.observation_cell AS whole ON whole.province_id = $1 AND whole.unit_id = asked.unit_id AND whole.indicator_id = asked.whole
              AND whole.period_from = $4 AND whole.period_to = $4 + 1 AND whole.campaign_id = $5 AND whole.event_id IS NOT DISTINCT FROM $6
              AND whole.organisation_id IS NULL AND whole.extent = 'own'
          WHERE part.value > whole.value)$look$
      INTO wrong USING province, units, parts, (sheet ->> 'day')::date, (sheet ->> 'campaign_id')::int, (sheet ->> 'event_id')::int, indicators;
      IF wrong THEN RAISE EXCEPTION 'a part is larger than its whole' USING ERRCODE = 'RQ424'; END IF;
      RETURN answer;
    END $$;`,
  down: `
    DROP FUNCTION figures.enter(${entry}, jsonb);
    ALTER FUNCTION figures.write_entry(${entry}) RENAME TO enter;`,
};
