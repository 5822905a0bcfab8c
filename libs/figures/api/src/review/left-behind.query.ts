import { inForceOn } from '@ra-quan/geography/api';
import { NotFound } from '@ra-quan/shared/api';
import type { EntityManager } from 'typeorm';

/**
 * Whether a sheet of a ceremony lies under a province that its unit has left: its figures were carried to the sheet of the province in which the unit stood
 * on the day, and it is kept, empty, for the case that the change is taken back.
 */
export const isLeftBehind = `(result_sheet.event_id IS NOT NULL AND EXISTS (
  SELECT FROM geography.unit_stay AS stay
  WHERE stay.unit_id = result_sheet.unit_id AND ${inForceOn('stay', 'result_sheet.day')} AND stay.province_id <> result_sheet.province_id))`;

/** @throws NotFound where the sheet was left behind */
export async function requireInPlace(manager: EntityManager, id: number): Promise<void> {
  const [{ found }] = await manager.query<[{ found: boolean }]>(
    `SELECT EXISTS (SELECT FROM figures.result_sheet WHERE result_sheet.id = $1 AND NOT ${isLeftBehind}) AS found`,
    [id],
  );
  if (!found) throw new NotFound();
}
