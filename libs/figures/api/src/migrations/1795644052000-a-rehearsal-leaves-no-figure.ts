import type { Migration } from '@ra-quan/shared/api';

export const aRehearsalLeavesNoFigure: Migration = {
  name: 'ForgetRehearsal1795644052000',
  up: `
    -- The one way in which figures are forgotten: those that were generated for a rehearsal, all of them at once.
    CREATE FUNCTION figures.forget_rehearsal(campaign int) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = figures, pg_temp AS $$
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM campaigns.campaign_facts WHERE campaign_facts.id = campaign AND campaign_facts.rehearsal) THEN
        RAISE EXCEPTION 'campaign % is no rehearsal', campaign;
      END IF;
      -- Nobody folds meanwhile.
      PERFORM pg_advisory_xact_lock(hashtext('figures.fold_totals'));
      DELETE FROM figures.observation USING figures.observation_cell AS cell
      WHERE cell.campaign_id = campaign AND observation.province_id = cell.province_id AND observation.cell_id = cell.id AND observation.period_from = cell.period_from;
      DELETE FROM figures.observation_cell AS cell WHERE cell.campaign_id = campaign;
      DELETE FROM figures.total WHERE total.campaign_id = campaign;
      DELETE FROM figures.total_change WHERE total_change.campaign_id = campaign;
      DELETE FROM figures.entry_receipt USING figures.result_sheet
      WHERE result_sheet.campaign_id = campaign AND entry_receipt.province_id = result_sheet.province_id
        AND (entry_receipt.answer ->> 'sheetId')::int = result_sheet.id;
      DELETE FROM figures.result_sheet WHERE result_sheet.campaign_id = campaign;
    END $$;`,
  down: `DROP FUNCTION figures.forget_rehearsal(int);`,
};
