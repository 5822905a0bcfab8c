import type { Status } from '@ra-quan/figures/model';
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

/** One sheet a province for a day, already approved; returns its id by province. */
export async function addApprovedSheets(
  manager: EntityManager,
  { campaignId, day, provinceIds }: { readonly campaignId: number; readonly day: Day; readonly provinceIds: readonly number[] },
  makerId: number,
  checkerId: number,
): Promise<Map<number, number>> {
  const rows = await manager.query<{ id: number; unitId: number }[]>(
    `INSERT INTO figures.result_sheet (province_id, campaign_id, unit_id, day, state, submitted_by, submitted_at, decided_by, decided_at)
     SELECT province.id, $1, province.id, $2, 'approved', $4, now(), $5, now() FROM unnest($3::int[]) AS province (id)
     RETURNING result_sheet.id, result_sheet.unit_id AS "unitId"`,
    [campaignId, day, provinceIds, makerId, checkerId],
  );
  return new Map(rows.map(({ id, unitId }) => [unitId, id]));
}
