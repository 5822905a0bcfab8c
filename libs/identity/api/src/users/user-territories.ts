import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { RowFollowers, UnitDependants, type Follower } from '@ra-quan/geography/api';
import type { EntityManager } from 'typeorm';

/** The territories of accounts follow their units when these end. */
@Injectable()
export class UserTerritories extends RowFollowers {
  readonly kind = 'territory';
  readonly what = { vi: 'tài khoản', en: 'accounts' };

  constructor(dependants: UnitDependants, audit: AuditLog) {
    super(dependants, audit, { table: 'identity.app_user', label: 'display_name', action: 'identity.move-territory', subject: 'user' });
  }

  openOn(manager: EntityManager, unitIds: readonly number[]): Promise<Follower[]> {
    return manager.query<Follower[]>(
      `SELECT app_user.id, app_user.display_name AS name, app_user.unit_id AS "unitId" FROM identity.app_user
       WHERE app_user.unit_id = ANY ($1::int[]) AND app_user.active ORDER BY app_user.id FOR UPDATE`,
      [unitIds],
    );
  }
}
