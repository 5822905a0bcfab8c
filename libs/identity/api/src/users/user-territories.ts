import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { UnitDependants, type Follower, type MoveMade, type MoveTrace, type UnitFollowers } from '@ra-quan/geography/api';
import type { Actor } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** The territories of accounts follow their units when these end. */
@Injectable()
export class UserTerritories implements UnitFollowers, OnModuleInit {
  readonly kind = 'territory';
  readonly what = { vi: 'tài khoản', en: 'accounts' };

  constructor(
    private readonly dependants: UnitDependants,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.dependants.follow(this);
  }

  async countOn(manager: EntityManager, unitIds: readonly number[]): Promise<number> {
    const [{ count }] = await manager.query<[{ count: number }]>(
      'SELECT count(*)::int AS count FROM app_user WHERE app_user.unit_id = ANY ($1::int[])',
      [unitIds],
    );
    return count;
  }

  openOn(manager: EntityManager, unitIds: readonly number[]): Promise<Follower[]> {
    return manager.query<Follower[]>(
      `SELECT app_user.id, app_user.display_name AS name, app_user.unit_id AS "unitId" FROM app_user
       WHERE app_user.unit_id = ANY ($1::int[]) AND app_user.active ORDER BY app_user.id FOR UPDATE`,
      [unitIds],
    );
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
    const [before] = await manager.query<{ name: string; unitId: number }[]>(
      'SELECT app_user.display_name AS name, app_user.unit_id AS "unitId" FROM app_user WHERE app_user.id = $1 FOR UPDATE',
      [id],
    );
    if (!before || (onlyFrom !== undefined && before.unitId !== onlyFrom)) return;
    await manager.query('UPDATE app_user SET unit_id = $2, version = version + 1 WHERE app_user.id = $1', [id, unitId]);
    await this.audit.record(manager, {
      actor,
      action: 'identity.move-territory',
      subject: { type: 'user', id, name: before.name },
      before: { unitId: before.unitId },
      after: { unitId },
    });
  }
}
