import type { AuditLog } from '@ra-quan/audit/api';
import type { AuditAction } from '@ra-quan/audit/model';
import { held } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { In, type DeepPartial, type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import type { UnitFollowers } from './unit-followers';

/** Something that lies on one unit. */
export interface UnitRow {
  readonly id: number;
  unitId: number | null;
  version: number;
}

/** Which rows follow their units, and how the log speaks of them; which of them are open, the domain says. */
export interface RowsOnUnits<Row extends UnitRow> extends Pick<UnitFollowers, 'kind' | 'what' | 'openOn'> {
  readonly entity: EntityTarget<Row>;
  readonly nameOf: (row: Row) => string;
  readonly action: AuditAction;
  readonly subject: string;
}

/** Rows that lie on one unit each follow it when it ends, each move with a new version and an audit row. */
export function rowFollowers<Row extends UnitRow>(audit: AuditLog, rows: RowsOnUnits<Row>): UnitFollowers {
  const { entity, nameOf, action, subject } = rows;
  /** @param onlyFrom leaves alone what lies elsewhere by now */
  const put = async (manager: EntityManager, actor: Actor, id: number, unitId: number, onlyFrom?: number): Promise<void> => {
    const row = await held(manager, entity, id);
    const before = row.unitId;
    if (onlyFrom !== undefined && before !== onlyFrom) return;
    row.unitId = unitId;
    await manager.save(entity, row as DeepPartial<Row>);
    const about = { type: subject, id, name: nameOf(row) };
    await audit.record(manager, { actor, action, subject: about, before: { unitId: before }, after: { unitId } });
  };
  return {
    ...rows,
    countOn: (manager, unitIds) => manager.countBy(entity, { unitId: In(unitIds) } as FindOptionsWhere<Row>),
    move: async (manager, actor, id, toUnitId) => {
      await put(manager, actor, id, toUnitId);
      return { id };
    },
    takeBack: (manager, actor, { from, to, trace }) => put(manager, actor, Number(trace['id']), from, to),
  };
}
