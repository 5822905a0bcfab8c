import { inForceOn } from '@ra-quan/geography/api';
import { NotFound } from '@ra-quan/shared/api';
import type { EntityManager } from 'typeorm';

/**
 * Whether a sheet of a ceremony was left behind: it lies under a province that its unit has left, or has nothing while another sheet of the ceremony has its
 * figures. They were carried there; this one is kept for the case that the change is taken back.
 */
export const isLeftBehind = `(result_sheet.event_id IS NOT NULL AND (EXISTS (
  SELECT FROM geography.unit_stay AS stay
  WHERE stay.unit_id = result_sheet.unit_id AND ${inForceOn('stay', 'result_sheet.day')} AND stay.province_id <> result_sheet.province_id)
  OR NOT EXISTS (SELECT FROM figures.observation_cell AS own
    WHERE own.province_id = result_sheet.province_id AND own.sheet_id = result_sheet.id AND own.period_from = result_sheet.day AND own.value IS NOT NULL)
  AND EXISTS (SELECT FROM figures.result_sheet AS sheet JOIN figures.observation_cell AS carried ON carried.province_id = sheet.province_id
      AND carried.sheet_id = sheet.id AND carried.period_from = sheet.day AND carried.value IS NOT NULL
    WHERE sheet.event_id = result_sheet.event_id AND sheet.id <> result_sheet.id)))`;

/** @throws NotFound where the sheet was left behind */
export async function requireInPlace(manager: EntityManager, id: number): Promise<void> {
  const [{ found }] = await manager.query<[{ found: boolean }]>(
    `SELECT EXISTS (SELECT FROM figures.result_sheet WHERE result_sheet.id = $1 AND NOT ${isLeftBehind}) AS found`,
    [id],
  );
  if (!found) throw new NotFound();
}
