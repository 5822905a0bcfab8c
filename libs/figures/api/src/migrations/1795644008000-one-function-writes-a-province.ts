import type { Migration } from '@ra-quan/shared/api';

/** ADR 0013: keys begin with the province, one function writes cells, revisions and totals, and totals are folded from what was added. */
export const oneFunctionWritesAProvince: Migration = {
  name: 'FiguresOneWrite1795644008000',
  up: `
    -- The list of indicators is the product's own; a copy in the database would be a second one that an update forgets.
    DROP TABLE figures.indicator;

    -- Sheets and receipts grow with figures: they lie where their province lies.
    ALTER TABLE figures.result_sheet ADD COLUMN province_id int;
    UPDATE figures.result_sheet SET province_id = COALESCE(
      (SELECT cell.province_id FROM figures.observation_cell AS cell WHERE cell.sheet_id = result_sheet.id LIMIT 1),
      (SELECT stay.province_id FROM geography.unit_stay AS stay WHERE stay.unit_id = result_sheet.unit_id AND stay.valid_from <= result_sheet.day
         AND (stay.valid_to IS NULL OR result_sheet.day < stay.valid_to)),
      result_sheet.unit_id);
    ALTER TABLE figures.result_sheet ALTER COLUMN province_id SET NOT NULL;
    ALTER TABLE figures.result_sheet DROP CONSTRAINT result_sheet_pkey;
    ALTER TABLE figures.result_sheet DROP CONSTRAINT result_sheet_campaign_id_unit_id_day_event_id_key;
    ALTER TABLE figures.result_sheet ADD PRIMARY KEY (province_id, id);
    ALTER TABLE figures.result_sheet ADD CONSTRAINT result_sheet_of_day UNIQUE NULLS NOT DISTINCT (province_id, campaign_id, unit_id, day, event_id);
    CREATE INDEX result_sheet_by_id ON figures.result_sheet (id);

    ALTER TABLE figures.entry_receipt ADD COLUMN province_id int;
    UPDATE figures.entry_receipt SET province_id = COALESCE(
      (SELECT result_sheet.province_id FROM figures.result_sheet WHERE result_sheet.id = (entry_receipt.answer ->> 'sheetId')::int), 0);
    ALTER TABLE figures.entry_receipt ALTER COLUMN province_id SET NOT NULL;
    ALTER TABLE figures.entry_receipt DROP CONSTRAINT entry_receipt_pkey;
    ALTER TABLE figures.entry_receipt ADD PRIMARY KEY (province_id, user_id, key);

    ALTER TABLE figures.observation_cell DROP CONSTRAINT observation_cell_pkey;
    ALTER TABLE figures.observation_cell ADD PRIMARY KEY (province_id, id, period_from);
    CREATE INDEX observation_cell_by_id ON figures.observation_cell (id);
    -- What the newest revision replaced: the write learns it from its own statement, without reading the cell first.
    ALTER TABLE figures.observation_cell ADD COLUMN replaced_value bigint, ADD COLUMN replaced_status text;

    ALTER TABLE figures.observation ADD COLUMN province_id int;
    UPDATE figures.observation SET province_id = cell.province_id FROM figures.observation_cell AS cell
    WHERE cell.id = observation.cell_id AND cell.period_from = observation.period_from;
    ALTER TABLE figures.observation ALTER COLUMN province_id SET NOT NULL;
    ALTER TABLE figures.observation DROP CONSTRAINT observation_pkey;
    ALTER TABLE figures.observation ADD PRIMARY KEY (province_id, cell_id, period_from, revision);

    -- Sums of counts stay integers: sum(bigint) would make them numeric, which is several times slower to add and to send.
    CREATE AGGREGATE figures.total_of(bigint) (SFUNC = int8pl, STYPE = bigint, COMBINEFUNC = int8pl, PARALLEL = SAFE);

    -- What adds up, at the grain of the screens; province 0 is the whole country. A sum is the total and what is not folded into it yet.
    CREATE TABLE figures.total (
      province_id int NOT NULL,
      indicator_id smallint NOT NULL,
      grain text NOT NULL CHECK (grain IN ('day', 'month', 'year')),
      -- The first day of the day, month or year.
      starts_on date NOT NULL,
      campaign_id int NOT NULL,
      status text NOT NULL,
      value bigint NOT NULL,
      cells bigint NOT NULL,
      PRIMARY KEY (province_id, indicator_id, grain, starts_on, campaign_id, status)
    );
    CREATE INDEX total_by_indicator ON figures.total (indicator_id, grain, starts_on) INCLUDE (province_id, campaign_id, status, value, cells);
    CREATE INDEX total_of_nothing ON figures.total (province_id) WHERE cells = 0;

    -- What was added since the last folding; writers only insert here, so none of them waits for another.
    CREATE TABLE figures.total_change (
      province_id int NOT NULL,
      indicator_id smallint NOT NULL,
      period_from date NOT NULL,
      period_to date NOT NULL,
      campaign_id int NOT NULL,
      status text NOT NULL,
      value bigint NOT NULL,
      cells bigint NOT NULL
    ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
    CREATE INDEX total_change_by_province ON figures.total_change (province_id);
    CREATE INDEX total_change_by_indicator ON figures.total_change (indicator_id, period_from);

    INSERT INTO figures.total (province_id, indicator_id, grain, starts_on, campaign_id, status, value, cells)
    SELECT place.id, cell.indicator_id, part.grain, part.starts_on, COALESCE(cell.campaign_id, 0), cell.status, figures.total_of(cell.value), count(*)
    FROM figures.observation_cell AS cell
      CROSS JOIN LATERAL (VALUES ('day', cell.period_from), ('month', date_trunc('month', cell.period_from)::date),
        ('year', date_trunc('year', cell.period_from)::date)) AS part (grain, starts_on)
      CROSS JOIN LATERAL (VALUES (cell.province_id), (0)) AS place (id)
    WHERE cell.extent = 'own' AND cell.event_id IS NULL AND cell.organisation_id IS NULL AND cell.value IS NOT NULL
      AND (part.grain <> 'day' OR cell.period_to = cell.period_from + 1)
    GROUP BY 1, 2, 3, 4, 5, 6;
    DROP TABLE figures.province_day_total;
    DROP TABLE figures.province_month_total;

    -- What the observations of one call have in common.
    CREATE TYPE figures.frame AS (period_from date, period_to date, campaign_id int, wave_id int, event_id int, organisation_id int, extent text,
      source_id int, origin text, preferred boolean, sheet_id int, qualifier text, status text, reason text, entered_by int);

    CREATE TYPE figures.written AS (unit_id int, indicator_id smallint, version int, before bigint, is_new boolean);

    -- The one way in which observations are written: cells of one province, with their revisions and what they add to the totals. A cell is written
    -- where it still has the version that the writer saw (0 is an empty cell) and another value; only what was written comes back.
    CREATE FUNCTION figures.write_observations(province int, frame jsonb, units int[], indicators smallint[], counts bigint[], seen int[])
    RETURNS SETOF figures.written LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    DECLARE
      common figures.frame := jsonb_populate_record(NULL::figures.frame, frame);
    BEGIN
      RETURN QUERY
      WITH entry AS (
        SELECT given.unit_id, given.indicator_id, given.value, given.seen
        FROM unnest(units, indicators, counts, seen) AS given (unit_id, indicator_id, value, seen)
        -- Emptying what was never filled is nothing to write.
        WHERE given.value IS NOT NULL OR given.seen > 0
        -- In one order, so that two calls never wait for each other.
        ORDER BY 1, 2),
      written AS (
        INSERT INTO figures.observation_cell AS cell (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, wave_id, event_id,
          organisation_id, extent, source_id, origin, preferred, sheet_id, version, value, qualifier, status, reason, entered_by)
        SELECT province, entry.unit_id, entry.indicator_id, common.period_from, common.period_to, common.campaign_id, common.wave_id, common.event_id,
          common.organisation_id, common.extent, common.source_id, common.origin, common.preferred, common.sheet_id, entry.seen + 1, entry.value,
          common.qualifier, common.status, common.reason, common.entered_by
        FROM entry
        ON CONFLICT (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, event_id, organisation_id, extent,
          (CASE WHEN extent = 'stated' THEN source_id END))
        DO UPDATE SET replaced_value = cell.value, replaced_status = cell.status, value = excluded.value, status = excluded.status, reason = excluded.reason,
          entered_by = excluded.entered_by, entered_at = excluded.entered_at, version = excluded.version, sheet_id = excluded.sheet_id
        WHERE cell.version = excluded.version - 1 AND cell.value IS DISTINCT FROM excluded.value
        RETURNING cell.*),
      kept AS (
        INSERT INTO figures.observation (province_id, cell_id, period_from, revision, value, qualifier, status, source_id, reason, entered_by, entered_at)
        SELECT written.province_id, written.id, written.period_from, written.version, written.value, written.qualifier, written.status, written.source_id,
          written.reason, written.entered_by, written.entered_at
        FROM written),
      added AS (
        INSERT INTO figures.total_change (province_id, indicator_id, period_from, period_to, campaign_id, status, value, cells)
        SELECT written.province_id, written.indicator_id, written.period_from, written.period_to, COALESCE(written.campaign_id, 0), part.status,
          sum(part.value), sum(part.cells)
        FROM written CROSS JOIN LATERAL (VALUES (written.status, written.value, 1), (written.replaced_status, -written.replaced_value, -1))
          AS part (status, value, cells)
        WHERE written.extent = 'own' AND written.event_id IS NULL AND written.organisation_id IS NULL AND part.value IS NOT NULL
        GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(part.value) <> 0 OR sum(part.cells) <> 0)
      SELECT written.unit_id, written.indicator_id, written.version, written.replaced_value, written.replaced_status IS NULL FROM written;
    END $$;

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
    END $$;

    -- The second: what of a sheet still waits for a decision takes the status of a step, as revisions that say who decided and why.
    CREATE FUNCTION figures.move_sheet(province int, sheet int, on_day date, new_status text, actor int, why text) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    DECLARE
      moved int;
    BEGIN
      -- Planned for these very values: only the partition of that day is opened.
      EXECUTE '
        WITH moved AS (
          UPDATE figures.observation_cell AS cell
          SET replaced_value = cell.value, replaced_status = cell.status, status = $4, version = cell.version + 1, reason = COALESCE($6, cell.reason),
            entered_by = CASE WHEN $4 = ''submitted'' THEN cell.entered_by ELSE $5 END, entered_at = now()
          WHERE cell.province_id = $1 AND cell.sheet_id = $2 AND cell.period_from = $3 AND cell.status NOT IN (''approved'', ''published'')
          RETURNING cell.*),
        kept AS (
          INSERT INTO figures.observation (province_id, cell_id, period_from, revision, value, qualifier, status, source_id, reason, entered_by, entered_at)
          SELECT moved.province_id, moved.id, moved.period_from, moved.version, moved.value, moved.qualifier, moved.status, moved.source_id, moved.reason,
            moved.entered_by, moved.entered_at
          FROM moved),
        added AS (
          INSERT INTO figures.total_change (province_id, indicator_id, period_from, period_to, campaign_id, status, value, cells)
          SELECT moved.province_id, moved.indicator_id, moved.period_from, moved.period_to, COALESCE(moved.campaign_id, 0), part.status, sum(part.value),
            sum(part.cells)
          FROM moved CROSS JOIN LATERAL (VALUES (moved.status, moved.value, 1), (moved.replaced_status, -moved.value, -1)) AS part (status, value, cells)
          WHERE moved.extent = ''own'' AND moved.event_id IS NULL AND moved.organisation_id IS NULL AND part.value IS NOT NULL
          GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(part.value) <> 0 OR sum(part.cells) <> 0)
        SELECT count(*)::int FROM moved'
      INTO moved USING province, sheet, on_day, new_status, actor, why;
      RETURN moved;
    END $$;

    -- Puts what was added in a province into its totals and those of the country; at every instant a sum reads either the one or the other.
    CREATE FUNCTION figures.fold_totals(province int) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    DECLARE
      folded int;
    BEGIN
      -- Whoever comes second finds nothing left to do.
      IF NOT pg_try_advisory_xact_lock(hashtext('figures.fold_totals')) THEN RETURN 0; END IF;
      WITH taken AS (DELETE FROM figures.total_change AS change WHERE change.province_id = province RETURNING change.*),
      put AS (
        INSERT INTO figures.total AS total (province_id, indicator_id, grain, starts_on, campaign_id, status, value, cells)
        SELECT place.id, taken.indicator_id, part.grain, part.starts_on, taken.campaign_id, taken.status, sum(taken.value), sum(taken.cells)
        FROM taken
          CROSS JOIN LATERAL (VALUES ('day', taken.period_from), ('month', date_trunc('month', taken.period_from)::date),
            ('year', date_trunc('year', taken.period_from)::date)) AS part (grain, starts_on)
          CROSS JOIN (VALUES (province), (0)) AS place (id)
        WHERE part.grain <> 'day' OR taken.period_to = taken.period_from + 1
        GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(taken.value) <> 0 OR sum(taken.cells) <> 0 ORDER BY 1, 2, 3, 4, 5, 6
        ON CONFLICT (province_id, indicator_id, grain, starts_on, campaign_id, status)
        DO UPDATE SET value = total.value + excluded.value, cells = total.cells + excluded.cells)
      SELECT count(*) INTO folded FROM taken;
      -- Nothing is left of a status that everything has left.
      DELETE FROM figures.total WHERE total.province_id IN (province, 0) AND total.cells = 0;
      RETURN folded;
    END $$;
`,
  down: `
    DROP FUNCTION figures.fold_totals(int);
    DROP FUNCTION figures.move_sheet(int, int, date, text, int, text);
    DROP FUNCTION figures.enter(int, jsonb, jsonb, int[], smallint[], bigint[], int[], jsonb);
    DROP FUNCTION figures.write_observations(int, jsonb, int[], smallint[], bigint[], int[]);
    DROP TYPE figures.written;
    DROP TYPE figures.frame;
    DROP TABLE figures.total_change;
    DROP TABLE figures.total;
    DROP AGGREGATE figures.total_of(bigint);

    CREATE TABLE figures.province_day_total (
      indicator_id smallint NOT NULL,
      day date NOT NULL,
      province_id int NOT NULL,
      campaign_id int NOT NULL,
      status text NOT NULL,
      slot smallint NOT NULL,
      value bigint NOT NULL,
      cells int NOT NULL,
      PRIMARY KEY (province_id, indicator_id, day, campaign_id, status, slot)
    ) WITH (fillfactor = 70);
    CREATE INDEX province_day_total_by_day ON figures.province_day_total (indicator_id, day) INCLUDE (province_id, campaign_id, status, value, cells);
    CREATE TABLE figures.province_month_total (
      indicator_id smallint NOT NULL,
      month date NOT NULL,
      province_id int NOT NULL,
      campaign_id int NOT NULL,
      status text NOT NULL,
      slot smallint NOT NULL,
      value bigint NOT NULL,
      cells int NOT NULL,
      PRIMARY KEY (province_id, indicator_id, month, campaign_id, status, slot)
    ) WITH (fillfactor = 70);
    CREATE INDEX province_month_total_by_month ON figures.province_month_total (indicator_id, month) INCLUDE (province_id, campaign_id, status, value, cells);
    INSERT INTO figures.province_day_total
    SELECT indicator_id, period_from, province_id, COALESCE(campaign_id, 0), status, 0, sum(value), count(*) FROM figures.observation_cell
    WHERE extent = 'own' AND event_id IS NULL AND organisation_id IS NULL AND value IS NOT NULL AND period_to = period_from + 1 GROUP BY 1, 2, 3, 4, 5;
    INSERT INTO figures.province_month_total
    SELECT indicator_id, date_trunc('month', period_from)::date, province_id, COALESCE(campaign_id, 0), status, 0, sum(value), count(*) FROM figures.observation_cell
    WHERE extent = 'own' AND event_id IS NULL AND organisation_id IS NULL AND value IS NOT NULL GROUP BY 1, 2, 3, 4, 5;

    ALTER TABLE figures.observation DROP CONSTRAINT observation_pkey;
    ALTER TABLE figures.observation DROP COLUMN province_id;
    ALTER TABLE figures.observation ADD PRIMARY KEY (cell_id, period_from, revision);
    DROP INDEX figures.observation_cell_by_id;
    ALTER TABLE figures.observation_cell DROP COLUMN replaced_status, DROP COLUMN replaced_value, DROP CONSTRAINT observation_cell_pkey;
    ALTER TABLE figures.observation_cell ADD PRIMARY KEY (id, period_from);
    ALTER TABLE figures.entry_receipt DROP CONSTRAINT entry_receipt_pkey;
    ALTER TABLE figures.entry_receipt DROP COLUMN province_id;
    ALTER TABLE figures.entry_receipt ADD PRIMARY KEY (user_id, key);
    DROP INDEX figures.result_sheet_by_id;
    ALTER TABLE figures.result_sheet DROP CONSTRAINT result_sheet_of_day, DROP CONSTRAINT result_sheet_pkey;
    ALTER TABLE figures.result_sheet DROP COLUMN province_id;
    ALTER TABLE figures.result_sheet ADD PRIMARY KEY (id);
    ALTER TABLE figures.result_sheet ADD CONSTRAINT result_sheet_campaign_id_unit_id_day_event_id_key UNIQUE NULLS NOT DISTINCT (campaign_id, unit_id, day, event_id);

    CREATE TABLE figures.indicator (
      id smallint PRIMARY KEY,
      code text NOT NULL UNIQUE,
      name text NOT NULL,
      name_en text NOT NULL,
      scheme text,
      nature text NOT NULL CHECK (nature IN ('flow', 'stock')),
      count_kind text,
      basis text,
      counted_in text NOT NULL,
      collected_by text NOT NULL
    );
    INSERT INTO figures.indicator (id, code, name, name_en, scheme, nature, count_kind, basis, counted_in, collected_by) VALUES
      (1, 'si-voluntary-new', 'Người tham gia BHXH tự nguyện vận động được', 'Voluntary SI sign-ups', 'si-voluntary', 'flow', 'new', 'gross', 'person', 'unit'),
      (2, 'hi-household-new', 'Người tham gia BHYT hộ gia đình vận động được', 'Household HI sign-ups', 'hi-household', 'flow', 'new', 'gross', 'person', 'unit'),
      (3, 'si-voluntary-renewed', 'BHXH tự nguyện tái tục', 'Voluntary SI renewals', 'si-voluntary', 'flow', 'renewed', 'gross', 'person', 'unit'),
      (4, 'si-voluntary-returned', 'BHXH tự nguyện tham gia lại', 'Voluntary SI returned participants', 'si-voluntary', 'flow', 'returned', 'gross', 'person', 'unit'),
      (5, 'hi-household-renewed', 'BHYT hộ gia đình tái tục', 'Household HI renewals', 'hi-household', 'flow', 'renewed', 'gross', 'person', 'unit'),
      (10, 'si-voluntary-net', 'Tăng ròng BHXH tự nguyện', 'Net growth of voluntary SI', 'si-voluntary', 'flow', NULL, 'net', 'person', 'statement'),
      (11, 'si-voluntary-total', 'Tổng số tham gia BHXH tự nguyện', 'Voluntary SI participants', 'si-voluntary', 'stock', 'total', NULL, 'person', 'statement'),
      (20, 'attendance', 'Người dự lễ', 'Attendance', NULL, 'flow', NULL, NULL, 'person', 'event'),
      (21, 'people-reached', 'Người được tiếp cận', 'People reached', NULL, 'flow', NULL, NULL, 'person', 'event'),
      (22, 'event-si-voluntary', 'BHXH tự nguyện đăng ký tại lễ', 'Voluntary SI sign-ups at the event', 'si-voluntary', 'flow', 'new', 'gross', 'person', 'event'),
      (23, 'event-hi-household', 'BHYT hộ gia đình đăng ký tại lễ', 'Household HI sign-ups at the event', 'hi-household', 'flow', 'new', 'gross', 'person', 'event'),
      (24, 'parades', 'Đoàn diễu hành', 'Parades', NULL, 'flow', NULL, NULL, 'group', 'event'),
      (25, 'vehicles', 'Phương tiện diễu hành', 'Parade vehicles', NULL, 'flow', NULL, NULL, 'vehicle', 'event'),
      (26, 'small-groups', 'Nhóm nhỏ ra quân', 'Small outreach groups', NULL, 'flow', NULL, NULL, 'group', 'event'),
      (30, 'products', 'Sản phẩm truyền thông', 'Communication products', NULL, 'flow', NULL, NULL, 'item', 'statement');
`,
};
