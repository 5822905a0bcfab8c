import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { identityActions } from '@ra-quan/identity/model';
import { DataSource, In, type EntityManager } from 'typeorm';
import { demoUsernames } from './demo-accounts';
import { demoPassword } from './demo-password';
import { holdFirstAccount } from './first-account.writes';
import { hashPassword, isPassword } from './password-hash';
import { forgetDevices } from './sessions/devices.writes';
import { SessionEntity } from './sessions/session.entity';
import { UserEntity } from './users/user.entity';
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
   * Makes the account where there is none yet; its password must be changed at the first sign-in. Where a demonstration was before, takes the password that
   * everybody knows from its accounts, and gives the administrator among them a first password.
   * @param wanted the first password; made at random where none is given
   * @returns the password that was made at random, to be shown once, or `null`
   */
  async create(wanted: string | undefined): Promise<string | null> {
    return this.database.transaction(async (manager) => {
      await holdFirstAccount(manager);
      const first = wanted ?? randomPassword();
      const given = (await manager.exists(UserEntity)) ? await this.closeDemoAccounts(manager, first) : await this.make(manager, first);
      return given && !wanted ? first : null;
    });
  }

  private async make(manager: EntityManager, password: string): Promise<boolean> {
    requireGoodPassword(password, username);
    const account = { username, displayName, role: 'administrator' as const, mustChangePassword: true, active: true };
    const { id } = await manager.save(manager.create(UserEntity, { ...account, passwordHash: await hashPassword(password) }));
    await this.audit.record(manager, {
      actor: null,
      action: identityActions['create-user'],
      subject: { type: 'user', id, name: displayName },
    });
    return true;
  }

  /** Returns whether the administrator's account got the first password. */
  private async closeDemoAccounts(manager: EntityManager, first: string): Promise<boolean> {
    const select = { id: true, username: true, displayName: true, passwordHash: true };
    const accounts = await manager.find(UserEntity, { where: { username: In([...demoUsernames]) }, select });
    let given = false;
    for (const { id, username: name, displayName: whose, passwordHash } of accounts) {
      if (!(await isPassword(demoPassword, passwordHash))) continue;
      const isFirst = name === username;
      if (isFirst) requireGoodPassword(first, username);
      await manager.update(UserEntity, id, {
        passwordHash: await hashPassword(isFirst ? first : randomPassword()),
        mustChangePassword: true,
      });
      await manager.delete(SessionEntity, { userId: id });
      await forgetDevices(manager, id);
      await this.audit.record(manager, {
        actor: null,
        action: identityActions['reset-password'],
        subject: { type: 'user', id, name: whose },
      });
      given ||= isFirst;
    }
    return given;
  }
}

const randomPassword = () => randomBytes(15).toString('base64url');
