import type { Migration } from '@ra-quan/shared/api';

export const observationsAsRevisionsOfCells: Migration = {
  name: 'Figures1763856007000',
  up: `
    CREATE TABLE indicator (
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
    INSERT INTO indicator (id, code, name, name_en, scheme, nature, count_kind, basis, counted_in, collected_by) VALUES
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

    CREATE TABLE figure_source (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      title text NOT NULL,
      url text,
      published_on date,
      UNIQUE NULLS NOT DISTINCT (title, url)
    );

    CREATE TABLE result_sheet (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      campaign_id int NOT NULL REFERENCES campaign,
      unit_id int NOT NULL REFERENCES unit,
      day date NOT NULL,
      event_id int REFERENCES launch_event,
      state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'returned', 'approved')),
      state_reason text,
      submitted_by int REFERENCES app_user,
      submitted_at timestamptz,
      decided_by int REFERENCES app_user,
      decided_at timestamptz,
      version int NOT NULL DEFAULT 1,
      UNIQUE NULLS NOT DISTINCT (campaign_id, unit_id, day, event_id)
    );
    CREATE INDEX result_sheet_by_state ON result_sheet (campaign_id, state, day);

    -- The current value of each number. Keys start with the province: a shard would be cut there.
    CREATE TABLE observation_cell (
      id bigint GENERATED ALWAYS AS IDENTITY,
      province_id int NOT NULL,
      unit_id int NOT NULL,
      indicator_id smallint NOT NULL,
      period_from date NOT NULL,
      period_to date NOT NULL,
      campaign_id int,
      wave_id int,
      event_id int,
      organisation_id int,
      extent text NOT NULL DEFAULT 'own' CHECK (extent IN ('own', 'stated')),
      source_id int,
      origin text CHECK (origin IN ('published', 'back-computed')),
      preferred boolean NOT NULL DEFAULT true,
      sheet_id int,
      version int NOT NULL DEFAULT 1,
      value bigint CHECK (value >= 0 OR extent = 'stated'),
      qualifier text,
      status text NOT NULL CHECK (status IN ('estimated', 'provisional', 'submitted', 'approved', 'published')),
      reason text,
      entered_by int NOT NULL,
      entered_at timestamptz NOT NULL DEFAULT now(),
      CHECK (period_from < period_to),
      -- What adds up is one day or one whole calendar month, so that every sum over days and months is exact (ADR 0003).
      CONSTRAINT whole_day_or_month CHECK (extent = 'stated' OR period_to = period_from + 1
        OR (period_from = date_trunc('month', period_from)::date AND period_to = (date_trunc('month', period_from) + interval '1 month')::date)),
      PRIMARY KEY (id, period_from)
    ) PARTITION BY RANGE (period_from);
    CREATE TABLE observation_cell_2010 PARTITION OF observation_cell FOR VALUES FROM ('2010-01-01') TO ('2011-01-01');
    CREATE TABLE observation_cell_2011 PARTITION OF observation_cell FOR VALUES FROM ('2011-01-01') TO ('2012-01-01');
    CREATE TABLE observation_cell_2012 PARTITION OF observation_cell FOR VALUES FROM ('2012-01-01') TO ('2013-01-01');
    CREATE TABLE observation_cell_2013 PARTITION OF observation_cell FOR VALUES FROM ('2013-01-01') TO ('2014-01-01');
    CREATE TABLE observation_cell_2014 PARTITION OF observation_cell FOR VALUES FROM ('2014-01-01') TO ('2015-01-01');
    CREATE TABLE observation_cell_2015 PARTITION OF observation_cell FOR VALUES FROM ('2015-01-01') TO ('2016-01-01');
    CREATE TABLE observation_cell_2016 PARTITION OF observation_cell FOR VALUES FROM ('2016-01-01') TO ('2017-01-01');
    CREATE TABLE observation_cell_2017 PARTITION OF observation_cell FOR VALUES FROM ('2017-01-01') TO ('2018-01-01');
    CREATE TABLE observation_cell_2018 PARTITION OF observation_cell FOR VALUES FROM ('2018-01-01') TO ('2019-01-01');
    CREATE TABLE observation_cell_2019 PARTITION OF observation_cell FOR VALUES FROM ('2019-01-01') TO ('2020-01-01');
    CREATE TABLE observation_cell_2020 PARTITION OF observation_cell FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
    CREATE TABLE observation_cell_2021 PARTITION OF observation_cell FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
    CREATE TABLE observation_cell_2022 PARTITION OF observation_cell FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');
    CREATE TABLE observation_cell_2023 PARTITION OF observation_cell FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
    CREATE TABLE observation_cell_2024 PARTITION OF observation_cell FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
    CREATE TABLE observation_cell_2025 PARTITION OF observation_cell FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
    CREATE TABLE observation_cell_2026 PARTITION OF observation_cell FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
    CREATE TABLE observation_cell_2027 PARTITION OF observation_cell FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
    CREATE TABLE observation_cell_2028 PARTITION OF observation_cell FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');
    CREATE TABLE observation_cell_2029 PARTITION OF observation_cell FOR VALUES FROM ('2029-01-01') TO ('2030-01-01');
    CREATE TABLE observation_cell_2030 PARTITION OF observation_cell FOR VALUES FROM ('2030-01-01') TO ('2031-01-01');
    CREATE TABLE observation_cell_other PARTITION OF observation_cell DEFAULT;
    CREATE UNIQUE INDEX observation_cell_key ON observation_cell
      (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, event_id, organisation_id, extent, (CASE WHEN extent = 'stated' THEN source_id END))
      NULLS NOT DISTINCT;
    CREATE INDEX observation_cell_by_indicator ON observation_cell (indicator_id, period_from, province_id, unit_id) INCLUDE (value, status);
    CREATE INDEX observation_cell_by_sheet ON observation_cell (sheet_id) WHERE sheet_id IS NOT NULL;
    CREATE INDEX observation_cell_stated ON observation_cell (indicator_id, unit_id, period_from) WHERE extent = 'stated';

    -- Every revision that a cell ever had; written by trigger, never changed.
    CREATE TABLE observation (
      cell_id bigint NOT NULL,
      period_from date NOT NULL,
      revision int NOT NULL,
      value bigint,
      qualifier text,
      status text NOT NULL,
      source_id int,
      reason text,
      entered_by int NOT NULL,
      entered_at timestamptz NOT NULL,
      PRIMARY KEY (cell_id, period_from, revision)
    ) PARTITION BY RANGE (period_from);
    CREATE TABLE observation_2010 PARTITION OF observation FOR VALUES FROM ('2010-01-01') TO ('2011-01-01');
    CREATE TABLE observation_2011 PARTITION OF observation FOR VALUES FROM ('2011-01-01') TO ('2012-01-01');
    CREATE TABLE observation_2012 PARTITION OF observation FOR VALUES FROM ('2012-01-01') TO ('2013-01-01');
    CREATE TABLE observation_2013 PARTITION OF observation FOR VALUES FROM ('2013-01-01') TO ('2014-01-01');
    CREATE TABLE observation_2014 PARTITION OF observation FOR VALUES FROM ('2014-01-01') TO ('2015-01-01');
    CREATE TABLE observation_2015 PARTITION OF observation FOR VALUES FROM ('2015-01-01') TO ('2016-01-01');
    CREATE TABLE observation_2016 PARTITION OF observation FOR VALUES FROM ('2016-01-01') TO ('2017-01-01');
    CREATE TABLE observation_2017 PARTITION OF observation FOR VALUES FROM ('2017-01-01') TO ('2018-01-01');
    CREATE TABLE observation_2018 PARTITION OF observation FOR VALUES FROM ('2018-01-01') TO ('2019-01-01');
    CREATE TABLE observation_2019 PARTITION OF observation FOR VALUES FROM ('2019-01-01') TO ('2020-01-01');
    CREATE TABLE observation_2020 PARTITION OF observation FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
    CREATE TABLE observation_2021 PARTITION OF observation FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
    CREATE TABLE observation_2022 PARTITION OF observation FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');
    CREATE TABLE observation_2023 PARTITION OF observation FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
    CREATE TABLE observation_2024 PARTITION OF observation FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
    CREATE TABLE observation_2025 PARTITION OF observation FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
    CREATE TABLE observation_2026 PARTITION OF observation FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
    CREATE TABLE observation_2027 PARTITION OF observation FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
    CREATE TABLE observation_2028 PARTITION OF observation FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');
    CREATE TABLE observation_2029 PARTITION OF observation FOR VALUES FROM ('2029-01-01') TO ('2030-01-01');
    CREATE TABLE observation_2030 PARTITION OF observation FOR VALUES FROM ('2030-01-01') TO ('2031-01-01');
    CREATE TABLE observation_other PARTITION OF observation DEFAULT;

    -- Roll-ups of what adds up. Each row is split over slots, so that many communes of one province can report at once (ADR 0004).
    CREATE TABLE province_day_total (
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
    CREATE INDEX province_day_total_by_day ON province_day_total (indicator_id, day) INCLUDE (province_id, campaign_id, status, value, cells);

    CREATE TABLE province_month_total (
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
    CREATE INDEX province_month_total_by_month ON province_month_total (indicator_id, month) INCLUDE (province_id, campaign_id, status, value, cells);

    CREATE TYPE counted_change AS (indicator_id smallint, period_from date, period_to date, province_id int, campaign_id int, status text, value bigint, cells int);

    CREATE FUNCTION add_to_totals(changes counted_change[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      -- A slot of its own for each small writer; bulk writers share the first, they come one at a time.
      own_slot smallint := CASE WHEN cardinality(changes) > 1000 THEN 0 ELSE floor(random() * 16) END;
    BEGIN
      INSERT INTO province_day_total AS total (indicator_id, day, province_id, campaign_id, status, slot, value, cells)
      SELECT change.indicator_id, change.period_from, change.province_id, change.campaign_id, change.status, own_slot, sum(change.value), sum(change.cells)
      FROM unnest(changes) AS change WHERE change.period_to = change.period_from + 1
      GROUP BY 1, 2, 3, 4, 5 HAVING sum(change.value) <> 0 OR sum(change.cells) <> 0 ORDER BY 3, 1, 2, 4, 5
      ON CONFLICT (province_id, indicator_id, day, campaign_id, status, slot)
      DO UPDATE SET value = total.value + excluded.value, cells = total.cells + excluded.cells;

      INSERT INTO province_month_total AS total (indicator_id, month, province_id, campaign_id, status, slot, value, cells)
      SELECT change.indicator_id, date_trunc('month', change.period_from)::date, change.province_id, change.campaign_id, change.status, own_slot,
             sum(change.value), sum(change.cells)
      FROM unnest(changes) AS change
      GROUP BY 1, 2, 3, 4, 5 HAVING sum(change.value) <> 0 OR sum(change.cells) <> 0 ORDER BY 3, 1, 2, 4, 5
      ON CONFLICT (province_id, indicator_id, month, campaign_id, status, slot)
      DO UPDATE SET value = total.value + excluded.value, cells = total.cells + excluded.cells;
    END $$;

    CREATE FUNCTION keep_inserted_observations() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO observation (cell_id, period_from, revision, value, qualifier, status, source_id, reason, entered_by, entered_at)
      SELECT added.id, added.period_from, added.version, added.value, added.qualifier, added.status, added.source_id, added.reason, added.entered_by, added.entered_at
      FROM added;
      PERFORM add_to_totals(ARRAY(
        SELECT (added.indicator_id, added.period_from, added.period_to, added.province_id, COALESCE(added.campaign_id, 0), added.status, added.value, 1)::counted_change
        FROM added WHERE added.extent = 'own' AND added.event_id IS NULL AND added.organisation_id IS NULL AND added.value IS NOT NULL));
      RETURN NULL;
    END $$;

    CREATE FUNCTION keep_updated_observations() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO observation (cell_id, period_from, revision, value, qualifier, status, source_id, reason, entered_by, entered_at)
      SELECT new_row.id, new_row.period_from, new_row.version, new_row.value, new_row.qualifier, new_row.status, new_row.source_id, new_row.reason,
             new_row.entered_by, new_row.entered_at
      FROM new_row;
      PERFORM add_to_totals(ARRAY(
        SELECT (indicator_id, period_from, period_to, province_id, COALESCE(campaign_id, 0), status, value, cells)::counted_change FROM (
          SELECT indicator_id, period_from, period_to, province_id, campaign_id, status, -value AS value, -1 AS cells, extent, event_id, organisation_id FROM old_row
          UNION ALL
          SELECT indicator_id, period_from, period_to, province_id, campaign_id, status, value, 1, extent, event_id, organisation_id FROM new_row) AS change
        WHERE extent = 'own' AND event_id IS NULL AND organisation_id IS NULL AND value IS NOT NULL));
      RETURN NULL;
    END $$;

    CREATE TRIGGER observation_cell_inserted AFTER INSERT ON observation_cell REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION keep_inserted_observations();
    CREATE TRIGGER observation_cell_updated AFTER UPDATE ON observation_cell REFERENCING OLD TABLE AS old_row NEW TABLE AS new_row
      FOR EACH STATEMENT EXECUTE FUNCTION keep_updated_observations();
    CREATE TRIGGER observation_cell_kept BEFORE DELETE ON observation_cell FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER observation_append_only BEFORE UPDATE OR DELETE ON observation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    -- The answer given to a request, so that sending it again changes nothing.
    CREATE TABLE entry_receipt (
      key text NOT NULL,
      user_id int NOT NULL REFERENCES app_user,
      fingerprint text NOT NULL,
      answer jsonb NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (user_id, key)
    );`,
  down: `
    DROP TABLE entry_receipt; DROP TABLE province_month_total; DROP TABLE province_day_total; DROP TABLE observation; DROP TABLE observation_cell;
    DROP FUNCTION keep_updated_observations(); DROP FUNCTION keep_inserted_observations(); DROP FUNCTION add_to_totals(counted_change[]); DROP TYPE counted_change;
    DROP TABLE result_sheet; DROP TABLE figure_source; DROP TABLE indicator;`,
};
