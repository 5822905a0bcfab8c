import type { Migration } from '@ra-quan/shared/api';

export const anEntryHoldsWhatItWasAllowedBy: Migration = {
  name: 'EntryLooks1795644014000',
  up: `
    DROP FUNCTION figures.enter(int, jsonb, jsonb, int[], smallint[], bigint[], int[], jsonb);

    -- An entry in one round trip: opens the sheet of the day, writes its cells, and the log. What was decided before on what stood there then is
    -- decided again by whoever calls where it does not stand so any more: RQ423, the sheet is not open; RQ409, somebody else wrote a cell meanwhile;
    -- RQ412, the map of the day or the campaign is not the one (look.edition, look.campaign) that allowed the entry.
    CREATE FUNCTION figures.enter(province int, sheet jsonb, frame jsonb, units int[], indicators smallint[], counts bigint[], seen int[], log jsonb,
      look jsonb)
    RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    DECLARE
      wanted figures.result_sheet := jsonb_populate_record(NULL::figures.result_sheet, sheet);
      there figures.result_sheet;
      written figures.written[];
    BEGIN
      IF geography.map_edition(wanted.day) IS DISTINCT FROM (look ->> 'edition')::int OR NOT EXISTS (
        SELECT 1 FROM campaigns.campaign_facts AS campaign WHERE campaign.id = wanted.campaign_id AND campaign.version = (look ->> 'campaign')::int)
      THEN RAISE EXCEPTION 'looked at too early' USING ERRCODE = 'RQ412'; END IF;

      -- Before the shared lock is taken: two corrections at once wait for each other here, and the second finds the sheet open.
      IF frame ->> 'reason' IS NOT NULL THEN
        UPDATE figures.result_sheet AS approved SET state = 'draft', state_reason = NULL, version = approved.version + 1
        WHERE approved.province_id = province AND approved.campaign_id = wanted.campaign_id AND approved.unit_id = wanted.unit_id
          AND approved.day = wanted.day AND approved.event_id IS NOT DISTINCT FROM wanted.event_id AND approved.state = 'approved';
      END IF;
      FOR attempt IN 1..2 LOOP
        -- The row is shared with everybody who writes into the sheet at the same time; a step of its review waits for them, and they for it.
        SELECT open.* INTO there FROM figures.result_sheet AS open
        WHERE open.province_id = province AND open.campaign_id = wanted.campaign_id AND open.unit_id = wanted.unit_id AND open.day = wanted.day
          AND open.event_id IS NOT DISTINCT FROM wanted.event_id FOR SHARE;
        EXIT WHEN FOUND;
        INSERT INTO figures.result_sheet (province_id, campaign_id, unit_id, day, event_id)
        VALUES (province, wanted.campaign_id, wanted.unit_id, wanted.day, wanted.event_id) ON CONFLICT DO NOTHING;
      END LOOP;
      IF there.state NOT IN ('draft', 'returned') THEN RAISE EXCEPTION 'the sheet is %', there.state USING ERRCODE = 'RQ423'; END IF;

      written := ARRAY(SELECT cell FROM figures.write_observations(province, frame || jsonb_build_object('sheet_id', there.id), units, indicators, counts, seen) AS cell);
      -- A version of a cell that never was.
      IF EXISTS (SELECT 1 FROM unnest(written) AS cell WHERE cell.is_new AND cell.version > 1) THEN
        RAISE EXCEPTION 'nobody wrote that version' USING ERRCODE = 'RQ409';
      END IF;
      -- Or a cell that was left alone, although it says something else. Looked for only then: the look opens every partition.
      IF cardinality(written) < cardinality(units) THEN
        IF EXISTS (
          SELECT 1 FROM unnest(units, indicators, counts) AS entry (unit_id, indicator_id, value)
            JOIN figures.observation_cell AS cell ON cell.province_id = province AND cell.unit_id = entry.unit_id AND cell.indicator_id = entry.indicator_id
              AND cell.period_from = wanted.day AND cell.period_to = wanted.day + 1 AND cell.campaign_id = wanted.campaign_id
              AND cell.event_id IS NOT DISTINCT FROM wanted.event_id AND cell.organisation_id IS NULL AND cell.extent = 'own'
          WHERE cell.value IS DISTINCT FROM entry.value)
        THEN RAISE EXCEPTION 'somebody was faster' USING ERRCODE = 'RQ409'; END IF;
      END IF;

      IF cardinality(written) > 0 THEN
        PERFORM audit.record(jsonb_build_array(log || (
          SELECT jsonb_build_object('subject_id', there.id::text,
            'before', jsonb_build_object('cells', jsonb_agg(jsonb_build_array(entry.unit_id, entry.indicator_id, cell.before))),
            'after', jsonb_build_object('cells', jsonb_agg(jsonb_build_array(entry.unit_id, entry.indicator_id, entry.value))))
          FROM unnest(written) AS cell JOIN unnest(units, indicators, counts) AS entry (unit_id, indicator_id, value)
            ON entry.unit_id = cell.unit_id AND entry.indicator_id = cell.indicator_id)));
      END IF;
      RETURN jsonb_build_object('sheetId', there.id, 'sheetVersion', there.version, 'sheetState', there.state, 'written', (
        SELECT COALESCE(jsonb_agg(jsonb_build_object('unitId', entry.unit_id, 'indicatorId', entry.indicator_id, 'before', cell.before, 'value', entry.value,
          'version', cell.version)), '[]')
        FROM unnest(written) AS cell JOIN unnest(units, indicators, counts) AS entry (unit_id, indicator_id, value)
          ON entry.unit_id = cell.unit_id AND entry.indicator_id = cell.indicator_id));
    END $$;`,
  down: `
    DROP FUNCTION figures.enter(int, jsonb, jsonb, int[], smallint[], bigint[], int[], jsonb, jsonb);

    -- An entry in one round trip: opens the sheet of the day, writes its cells, and the log. What was decided before on what stood there then is
    -- decided again by whoever calls where it does not stand so any more: RQ423, the sheet is not open; RQ409, somebody else wrote a cell meanwhile.
    CREATE FUNCTION figures.enter(province int, sheet jsonb, frame jsonb, units int[], indicators smallint[], counts bigint[], seen int[], log jsonb)
    RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    DECLARE
      wanted figures.result_sheet := jsonb_populate_record(NULL::figures.result_sheet, sheet);
      there figures.result_sheet;
      written figures.written[];
    BEGIN
      -- Before the shared lock is taken: two corrections at once wait for each other here, and the second finds the sheet open.
      IF frame ->> 'reason' IS NOT NULL THEN
        UPDATE figures.result_sheet AS approved SET state = 'draft', state_reason = NULL, version = approved.version + 1
        WHERE approved.province_id = province AND approved.campaign_id = wanted.campaign_id AND approved.unit_id = wanted.unit_id
          AND approved.day = wanted.day AND approved.event_id IS NOT DISTINCT FROM wanted.event_id AND approved.state = 'approved';
      END IF;
      FOR attempt IN 1..2 LOOP
        -- The row is shared with everybody who writes into the sheet at the same time; a step of its review waits for them, and they for it.
        SELECT open.* INTO there FROM figures.result_sheet AS open
        WHERE open.province_id = province AND open.campaign_id = wanted.campaign_id AND open.unit_id = wanted.unit_id AND open.day = wanted.day
          AND open.event_id IS NOT DISTINCT FROM wanted.event_id FOR SHARE;
        EXIT WHEN FOUND;
        INSERT INTO figures.result_sheet (province_id, campaign_id, unit_id, day, event_id)
        VALUES (province, wanted.campaign_id, wanted.unit_id, wanted.day, wanted.event_id) ON CONFLICT DO NOTHING;
      END LOOP;
      IF there.state NOT IN ('draft', 'returned') THEN RAISE EXCEPTION 'the sheet is %', there.state USING ERRCODE = 'RQ423'; END IF;

      written := ARRAY(SELECT cell FROM figures.write_observations(province, frame || jsonb_build_object('sheet_id', there.id), units, indicators, counts, seen) AS cell);
      -- A version of a cell that never was.
      IF EXISTS (SELECT 1 FROM unnest(written) AS cell WHERE cell.is_new AND cell.version > 1) THEN
        RAISE EXCEPTION 'nobody wrote that version' USING ERRCODE = 'RQ409';
      END IF;
      -- Or a cell that was left alone, although it says something else. Looked for only then: the look opens every partition.
      IF cardinality(written) < cardinality(units) THEN
        IF EXISTS (
          SELECT 1 FROM unnest(units, indicators, counts) AS entry (unit_id, indicator_id, value)
            JOIN figures.observation_cell AS cell ON cell.province_id = province AND cell.unit_id = entry.unit_id AND cell.indicator_id = entry.indicator_id
              AND cell.period_from = wanted.day AND cell.period_to = wanted.day + 1 AND cell.campaign_id = wanted.campaign_id
              AND cell.event_id IS NOT DISTINCT FROM wanted.event_id AND cell.organisation_id IS NULL AND cell.extent = 'own'
          WHERE cell.value IS DISTINCT FROM entry.value)
        THEN RAISE EXCEPTION 'somebody was faster' USING ERRCODE = 'RQ409'; END IF;
      END IF;

      IF cardinality(written) > 0 THEN
        PERFORM audit.record(jsonb_build_array(log || (
          SELECT jsonb_build_object('subject_id', there.id::text,
            'before', jsonb_build_object('cells', jsonb_agg(jsonb_build_array(entry.unit_id, entry.indicator_id, cell.before))),
            'after', jsonb_build_object('cells', jsonb_agg(jsonb_build_array(entry.unit_id, entry.indicator_id, entry.value))))
          FROM unnest(written) AS cell JOIN unnest(units, indicators, counts) AS entry (unit_id, indicator_id, value)
            ON entry.unit_id = cell.unit_id AND entry.indicator_id = cell.indicator_id)));
      END IF;
      RETURN jsonb_build_object('sheetId', there.id, 'sheetVersion', there.version, 'sheetState', there.state, 'written', (
        SELECT COALESCE(jsonb_agg(jsonb_build_object('unitId', entry.unit_id, 'indicatorId', entry.indicator_id, 'before', cell.before, 'value', entry.value,
          'version', cell.version)), '[]')
        FROM unnest(written) AS cell JOIN unnest(units, indicators, counts) AS entry (unit_id, indicator_id, value)
          ON entry.unit_id = cell.unit_id AND entry.indicator_id = cell.indicator_id));
    END $$;`,
};
