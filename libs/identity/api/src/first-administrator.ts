import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { DataSource } from 'typeorm';
import { hashPassword } from './password-hash';
import { UserEntity } from './users/user.entity';
import { requireGoodPassword } from './users/users.service';
import { identityActions } from '@ra-quan/identity/model';

const username = 'quan-tri';
const displayName = 'Quản trị viên';

/** The first account of a new installation; everybody else is added by it. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Makes the account where there is none yet; its password must be changed at the first sign-in.
   * @param wanted the first password; made at random where none is given
   * @returns the password that was made at random, to be shown once, or `null`
   */
  async create(wanted: string | undefined): Promise<string | null> {
    return this.database.transaction(async (manager) => {
      if (await manager.exists(UserEntity)) return null;
      const password = wanted ?? randomBytes(15).toString('base64url');
      requireGoodPassword(password, username);
      const account = { username, displayName, role: 'administrator' as const, mustChangePassword: true, active: true };
      const { id } = await manager.save(manager.create(UserEntity, { ...account, passwordHash: await hashPassword(password) }));
      await this.audit.record(manager, {
        actor: null,
        action: identityActions['create-user'],
        subject: { type: 'user', id, name: displayName },
      });
      return wanted ? null : password;
    });
  }
}
