import type { AuditLog } from '@ra-quan/audit/api';
import type { Actor } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import type { MoveMade, MoveTrace } from './unit-followers';

/** A table whose rows lie on one unit each, in its column `unit_id`. */
export interface UnitTable {
  readonly table: string;
  /** The column that names a row to people. */
  readonly label: string;
  readonly action: string;
  readonly subject: string;
}

/** Moves rows of such a table from unit to unit, with an optimistic version and an audit row. */
export class UnitColumn {
  constructor(
    private readonly audit: AuditLog,
    private readonly of: UnitTable,
  ) {}

  async countOn(manager: EntityManager, unitIds: readonly number[]): Promise<number> {
    const sql = `SELECT count(*)::int AS count FROM ${this.of.table} WHERE unit_id = ANY ($1::int[])`;
    const [{ count }] = await manager.query<[{ count: number }]>(sql, [unitIds]);
    return count;
  }

  async move(manager: EntityManager, actor: Actor, id: number, toUnitId: number): Promise<MoveTrace> {
    await this.put(manager, actor, id, toUnitId);
    return { id };
  }

  async takeBack(manager: EntityManager, actor: Actor, { from, to, trace }: MoveMade): Promise<void> {
    await this.put(manager, actor, Number(trace['id']), from, to);
  }

  /** @param onlyFrom leaves alone what lies elsewhere by now */
  private async put(manager: EntityManager, actor: Actor, id: number, unitId: number, onlyFrom?: number): Promise<void> {
    const { table, label, action, subject } = this.of;
    const [before] = await manager.query<{ name: string; unitId: number }[]>(
      `SELECT ${label} AS name, unit_id AS "unitId" FROM ${table} WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!before || (onlyFrom !== undefined && before.unitId !== onlyFrom)) return;
    await manager.query(`UPDATE ${table} SET unit_id = $2, version = version + 1 WHERE id = $1`, [id, unitId]);
    await this.audit.record(manager, {
      actor,
      action,
      subject: { type: subject, id, name: before.name },
      before: { unitId: before.unitId },
      after: { unitId },
    });
  }
}
