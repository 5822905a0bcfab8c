import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { UnitColumn, UnitDependants, type Follower, type MoveMade, type MoveTrace, type UnitFollowers } from '@ra-quan/geography/api';
import type { Actor } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** The territories of accounts follow their units when these end. */
@Injectable()
export class UserTerritories implements UnitFollowers, OnModuleInit {
  readonly kind = 'territory';
  readonly what = { vi: 'tài khoản', en: 'accounts' };

  private readonly column: UnitColumn;

  constructor(
    private readonly dependants: UnitDependants,
    audit: AuditLog,
  ) {
    this.column = new UnitColumn(audit, { table: 'app_user', label: 'display_name', action: 'identity.move-territory', subject: 'user' });
  }

  onModuleInit(): void {
    this.dependants.follow(this);
  }

  countOn(manager: EntityManager, unitIds: readonly number[]): Promise<number> {
    return this.column.countOn(manager, unitIds);
  }

  openOn(manager: EntityManager, unitIds: readonly number[]): Promise<Follower[]> {
    return manager.query<Follower[]>(
      `SELECT app_user.id, app_user.display_name AS name, app_user.unit_id AS "unitId" FROM app_user
       WHERE app_user.unit_id = ANY ($1::int[]) AND app_user.active ORDER BY app_user.id FOR UPDATE`,
      [unitIds],
    );
  }

  move(manager: EntityManager, actor: Actor, id: number, toUnitId: number): Promise<MoveTrace> {
    return this.column.move(manager, actor, id, toUnitId);
  }

  takeBack(manager: EntityManager, actor: Actor, made: MoveMade): Promise<void> {
    return this.column.takeBack(manager, actor, made);
  }
}
