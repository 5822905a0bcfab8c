import type { Migration } from '@ra-quan/shared/api';

const key = (ofSource: string) =>
  `(province_id, unit_id, indicator_id, period_from, period_to, campaign_id, event_id, organisation_id, extent, (CASE WHEN ${ofSource} THEN source_id END))`;

/** The functions that write what units report find the key of a cell by the expression of its index. */
const withKey = (before: string, after: string) => `
    DROP INDEX figures.observation_cell_key;
    CREATE UNIQUE INDEX observation_cell_key ON figures.observation_cell ${key(after)} NULLS NOT DISTINCT;
    DO $$
    DECLARE
      writing regprocedure;
    BEGIN
      FOR writing IN SELECT oid FROM pg_proc WHERE pronamespace = 'figures'::regnamespace AND proname IN ('write_observations', 'carry') LOOP
        EXECUTE replace(pg_get_functiondef(writing), $old$CASE WHEN ${before} THEN source_id END$old$, $new$CASE WHEN ${after} THEN source_id END$new$);
      END LOOP;
    END $$;`;

const [stated, bySource] = [`extent = 'stated'`, `extent <> 'own'`];

const extents = (all: string, whole: string) => `
    ALTER TABLE figures.observation_cell DROP CONSTRAINT observation_cell_extent_check, DROP CONSTRAINT whole_day_or_month,
      ADD CONSTRAINT observation_cell_extent_check CHECK (extent IN (${all})),
      ADD CONSTRAINT whole_day_or_month CHECK (${whole} OR period_to = period_from + 1
        OR (period_from = date_trunc('month', period_from)::date AND period_to = (date_trunc('month', period_from) + interval '1 month')::date));
    DROP INDEX figures.observation_cell_stated;
    CREATE INDEX observation_cell_stated ON figures.observation_cell (indicator_id, unit_id, period_from) WHERE ${whole};`;

export const whatSourcesStateIsKeptByPeople: Migration = {
  name: 'StatedFigures1795660000000',
  up: `
    -- A plan is of an extent of its own: who reads what was reported, or what sources state was so, does not find it (ADR 0025).
    ${extents(`'own', 'stated', 'planned'`, bySource)}
    ${withKey(stated, bySource)}

    ALTER TABLE figures.observation_cell ADD COLUMN formula text;
    -- What a figure that a source states was at an instant, whole.
    ALTER TABLE figures.observation ADD COLUMN origin text, ADD COLUMN formula text, ADD COLUMN preferred boolean;
    UPDATE figures.observation SET origin = cell.origin, preferred = cell.preferred FROM figures.observation_cell AS cell
    WHERE cell.extent = 'stated' AND observation.province_id = cell.province_id AND observation.cell_id = cell.id AND observation.period_from = cell.period_from;

    -- A source is a place in a document.
    ALTER TABLE figures.figure_source ADD COLUMN number text, ADD COLUMN page text;
    ALTER TABLE figures.figure_source DROP CONSTRAINT figure_source_title_url_key;
    ALTER TABLE figures.figure_source ADD CONSTRAINT figure_source_place UNIQUE NULLS NOT DISTINCT (title, number, page, published_on, url);

    -- The one way in which what a source states is written: entered, corrected over the version that was seen, or withdrawn (without a value). Of several
    -- sources for the same exactly one counts: an actual before an estimate, then the one that is chosen, then the one that counted, then the first.
    -- Nothing comes back where the source states something there already, or the version is another.
    CREATE FUNCTION figures.state(figure jsonb, chosen boolean) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    DECLARE
      given figures.observation_cell := jsonb_populate_record(NULL::figures.observation_cell, figure);
      written figures.observation_cell;
      counting bigint;
    BEGIN
      IF given.extent IS NULL OR given.extent NOT IN ('stated', 'planned') THEN RAISE EXCEPTION 'this is not what a source states'; END IF;
      -- Sources of one unit are settled one writer at a time.
      PERFORM pg_advisory_xact_lock(hashtext('figures.state'), given.unit_id);
      IF given.id IS NULL THEN
        INSERT INTO figures.observation_cell AS cell (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, wave_id, organisation_id, extent,
          source_id, origin, formula, preferred, value, qualifier, status, reason, entered_by)
        VALUES (given.province_id, given.unit_id, given.indicator_id, given.period_from, given.period_to, given.campaign_id, given.wave_id,
          given.organisation_id, given.extent, given.source_id, given.origin, given.formula, false, given.value, given.qualifier, given.status, given.reason,
          given.entered_by)
        -- What was withdrawn can be stated again.
        ON CONFLICT ${key(bySource)}
        DO UPDATE SET replaced_value = NULL, replaced_status = cell.status, value = excluded.value, qualifier = excluded.qualifier, status = excluded.status,
          origin = excluded.origin, formula = excluded.formula, preferred = false, reason = excluded.reason, entered_by = excluded.entered_by,
          entered_at = now(), version = cell.version + 1
        WHERE cell.value IS NULL
        RETURNING cell.* INTO written;
      ELSE
        UPDATE figures.observation_cell AS cell
        SET replaced_value = cell.value, replaced_status = cell.status, value = given.value, qualifier = given.qualifier, status = given.status,
          origin = given.origin, formula = given.formula, source_id = given.source_id, reason = given.reason, entered_by = given.entered_by,
          entered_at = now(), version = cell.version + 1
        WHERE cell.province_id = given.province_id AND cell.id = given.id AND cell.period_from = given.period_from AND cell.extent = given.extent
          AND cell.version = given.version AND cell.value IS NOT NULL
        RETURNING cell.* INTO written;
      END IF;
      IF written.id IS NULL THEN RETURN NULL; END IF;

      SELECT cell.id INTO counting FROM figures.observation_cell AS cell
      WHERE cell.province_id = written.province_id AND cell.unit_id = written.unit_id AND cell.indicator_id = written.indicator_id
        AND cell.period_from = written.period_from AND cell.period_to = written.period_to AND cell.campaign_id IS NOT DISTINCT FROM written.campaign_id
        AND cell.organisation_id IS NOT DISTINCT FROM written.organisation_id AND cell.extent = written.extent AND cell.value IS NOT NULL
      ORDER BY cell.status = 'estimated', (chosen AND cell.id = written.id) DESC, cell.preferred DESC, cell.id LIMIT 1;
      UPDATE figures.observation_cell AS cell SET preferred = COALESCE(cell.id = counting, false)
      WHERE cell.province_id = written.province_id AND cell.id = written.id AND cell.period_from = written.period_from
      RETURNING cell.* INTO written;
      WITH settled AS (
        UPDATE figures.observation_cell AS cell
        SET preferred = NOT cell.preferred, replaced_value = cell.value, replaced_status = cell.status, reason = given.reason, entered_by = given.entered_by,
          entered_at = now(), version = cell.version + 1
        WHERE cell.province_id = written.province_id AND cell.unit_id = written.unit_id AND cell.indicator_id = written.indicator_id
          AND cell.period_from = written.period_from AND cell.period_to = written.period_to AND cell.campaign_id IS NOT DISTINCT FROM written.campaign_id
          AND cell.organisation_id IS NOT DISTINCT FROM written.organisation_id AND cell.extent = written.extent AND cell.value IS NOT NULL
          AND cell.id <> written.id AND cell.preferred <> (cell.id = counting)
        RETURNING cell.*)
      INSERT INTO figures.observation (province_id, cell_id, period_from, revision, value, qualifier, status, source_id, origin, formula, preferred, reason,
        entered_by, entered_at)
      SELECT one.province_id, one.id, one.period_from, one.version, one.value, one.qualifier, one.status, one.source_id, one.origin, one.formula, one.preferred,
        one.reason, one.entered_by, one.entered_at
      FROM (SELECT * FROM settled UNION ALL SELECT (written).*) AS one;
      RETURN jsonb_build_object('id', written.id, 'version', written.version, 'preferred', written.preferred);
    END $$;`,
  down: `
    DROP FUNCTION figures.state(jsonb, boolean);
    ALTER TABLE figures.figure_source DROP CONSTRAINT figure_source_place;
    UPDATE figures.figure_source SET title = concat_ws(', ', title, number, page, published_on) WHERE number IS NOT NULL OR page IS NOT NULL;
    ALTER TABLE figures.figure_source ADD CONSTRAINT figure_source_title_url_key UNIQUE NULLS NOT DISTINCT (title, url);
    ALTER TABLE figures.figure_source DROP COLUMN number, DROP COLUMN page;
    DELETE FROM figures.observation USING figures.observation_cell AS cell
    WHERE cell.extent = 'planned' AND observation.province_id = cell.province_id AND observation.cell_id = cell.id AND observation.period_from = cell.period_from;
    DELETE FROM figures.observation_cell WHERE extent = 'planned';
    ALTER TABLE figures.observation DROP COLUMN origin, DROP COLUMN formula, DROP COLUMN preferred;
    ALTER TABLE figures.observation_cell DROP COLUMN formula;
    ${withKey(bySource, stated)}
    ${extents(`'own', 'stated'`, stated)}`,
};
