import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { UnitDependants, rowFollowers } from '@ra-quan/geography/api';
import { In } from 'typeorm';
import { UserEntity } from './user.entity';
import { identityActions } from '@ra-quan/identity/model';

/** The territories of accounts follow their units when these end. */
@Injectable()
export class UserTerritories implements OnModuleInit {
  constructor(
    private readonly dependants: UnitDependants,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.dependants.follow(
      rowFollowers<UserEntity>(this.audit, {
        kind: 'territory',
        what: { vi: 'tài khoản', en: 'accounts' },
        entity: UserEntity,
        nameOf: ({ displayName }) => displayName,
        action: identityActions['move-territory'],
        subject: 'user',
        openOn: async (manager, unitIds) => {
          const where = { unitId: In(unitIds), active: true };
          const users = await manager.find(UserEntity, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
          return users.map(({ id, displayName, unitId }) => ({ id, name: displayName, unitId: unitId! }));
        },
      }),
    );
  }
}
