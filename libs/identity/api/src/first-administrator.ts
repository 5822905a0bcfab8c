import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { DataSource } from 'typeorm';
import { hashPassword } from './password-hash';
import { requireGoodPassword } from './users/users.service';

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
      const [{ present }] = await manager.query<[{ present: boolean }]>('SELECT EXISTS (SELECT 1 FROM identity.app_user) AS present');
      if (present) return null;
      const password = wanted ?? randomBytes(15).toString('base64url');
      requireGoodPassword(password, username);
      const [{ id }] = await manager.query<[{ id: number }]>(
        `INSERT INTO identity.app_user (username, display_name, role, password_hash, must_change_password) VALUES ($1, $2, 'administrator', $3, true) RETURNING app_user.id`,
        [username, displayName, await hashPassword(password)],
      );
      await this.audit.record(manager, { actor: null, action: 'identity.create-user', subject: { type: 'user', id, name: displayName } });
      return wanted ? null : password;
    });
  }
}
