import type { SheetState, Status } from '@ra-quan/figures/model';
import type { Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import type { ResultSheetEntity } from './result-sheet.entity';

/** The figures of a sheet that are not yet approved take a status, as revisions that say who decided and why. Returns how many. */
export async function moveFigures(
  manager: EntityManager,
  { provinceId, id, day }: ResultSheetEntity,
  status: Status,
  actorId: number,
  reason?: string,
): Promise<number> {
  const values = [provinceId, id, day, status, actorId, reason ?? null];
  const [{ moved }] = await manager.query<[{ moved: number }]>('SELECT figures.move_sheet($1, $2, $3, $4, $5, $6) AS moved', values);
  return moved;
}

/** The sheet of a province for a day, where it stands in its review. */
export interface ReviewedSheet {
  readonly provinceId: number;
  readonly state: SheetState;
  readonly reason?: string | null;
  readonly makerId: number;
  readonly checkerId: number;
}

/** Adds the sheets of a day as far as they are in their review; returns their ids by province. */
export async function addSheets(
  manager: EntityManager,
  { campaignId, day }: { readonly campaignId: number; readonly day: Day },
  sheets: readonly ReviewedSheet[],
): Promise<Map<number, number>> {
  const rows = await manager.query<{ id: number; unitId: number }[]>(
    `INSERT INTO figures.result_sheet (province_id, campaign_id, unit_id, day, state, state_reason, submitted_by, submitted_at, decided_by, decided_at)
     SELECT sheet.province_id, $1, sheet.province_id, $2, sheet.state, sheet.reason,
       CASE WHEN sheet.state <> 'draft' THEN sheet.maker_id END, CASE WHEN sheet.state <> 'draft' THEN now() END,
       CASE WHEN sheet.state IN ('approved', 'returned') THEN sheet.checker_id END, CASE WHEN sheet.state IN ('approved', 'returned') THEN now() END
     FROM unnest($3::int[], $4::text[], $5::text[], $6::int[], $7::int[]) AS sheet (province_id, state, reason, maker_id, checker_id)
     RETURNING result_sheet.id, result_sheet.unit_id AS "unitId"`,
    [
      campaignId,
      day,
      sheets.map(({ provinceId }) => provinceId),
      sheets.map(({ state }) => state),
      sheets.map(({ reason }) => reason ?? null),
      sheets.map(({ makerId }) => makerId),
      sheets.map(({ checkerId }) => checkerId),
    ],
  );
  return new Map(rows.map(({ id, unitId }) => [unitId, id]));
}
