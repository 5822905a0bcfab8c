import type { OnModuleInit } from '@nestjs/common';
import type { AuditLog } from '@ra-quan/audit/api';
import type { FollowUpKind } from '@ra-quan/geography/model';
import type { Actor, BilingualText, Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import type { Follower, MoveMade, MoveTrace, UnitDependants, UnitFollowers } from './unit-followers';

/** A table whose rows lie on one unit each, in its column `unit_id`. */
export interface UnitTable {
  readonly table: string;
  /** The column that names a row to people. */
  readonly label: string;
  readonly action: string;
  readonly subject: string;
}

/** Rows of such a table follow their units, each move with a new version and an audit row; which of them are open, the domain says. */
export abstract class RowFollowers implements UnitFollowers, OnModuleInit {
  abstract readonly kind: FollowUpKind;
  abstract readonly what: BilingualText;

  constructor(
    private readonly dependants: UnitDependants,
    private readonly audit: AuditLog,
    private readonly of: UnitTable,
  ) {}

  onModuleInit(): void {
    this.dependants.follow(this);
  }

  abstract openOn(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]>;

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
