import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { identityActions } from '@ra-quan/identity/model';
import { Clock, Forbidden, RuleBroken, Unauthenticated, type Details, type Rule } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { hashPassword, isPassword, nobodysHash } from '../password-hash';
import { UserEntity } from '../users/user.entity';
import { requireGoodPassword } from '../users/users.service';
import { hashOf, newToken } from './session-token';
import { SessionEntity, SignInFailureEntity } from './session.entity';
import { beginGuess, noteSignIn } from './sign-ins.writes';
import { TooManyAttempts } from './too-many-attempts';

const refused: Rule = { code: 'sign-in-failed', vi: 'Tài khoản hoặc mật khẩu không đúng.', en: 'The account or the password is wrong.' };
const wrongCurrent: Rule = { code: 'identity.wrong-password', vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is wrong.' };
const samePassword: Rule = {
  code: 'identity.same-password',
  vi: 'Mật khẩu mới phải khác mật khẩu cũ.',
  en: 'The new password must differ from the old one.',
};
@Injectable()
export class SessionService {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Checks name and password, slowing down after failures; returns the token for the cookie. */
  async signIn(username: string, password: string): Promise<string> {
    const name = username.toLowerCase();
    await this.guess(name);
    const user = await this.withPassword({ username: name });
    const right = await isPassword(password, user?.passwordHash ?? nobodysHash);
    if (!user?.active || !right) return this.refuse(user);
    return this.database.transaction(async (manager) => {
      await manager.delete(SignInFailureEntity, { username: name });
      await noteSignIn(manager, user.id, this.clock.now());
      const token = await this.open(manager, user.id);
      await this.audit.record(manager, {
        actor: user,
        action: identityActions['sign-in'],
        subject: { type: 'user', id: user.id, name: user.displayName },
      });
      return token;
    });
  }

  async signOut(token: string): Promise<void> {
    await this.database.manager.delete(SessionEntity, { tokenHash: hashOf(token) });
  }

  /** Changes one's own password, slowing down after failures as at the door; every other session ends and this one gets a new token. */
  async changePassword(actor: Actor, current: string, next: string): Promise<string> {
    await this.guess(actor.username);
    const user = await this.withPassword({ id: actor.id });
    if (!user || !(await isPassword(current, user.passwordHash))) {
      await this.logFailure('change-password-failed', actor);
      throw new RuleBroken(wrongCurrent);
    }
    if (current === next) throw new RuleBroken(samePassword);
    requireGoodPassword(next, actor.username);
    const passwordHash = await hashPassword(next);
    return this.database.transaction(async (manager) => {
      await manager.update(UserEntity, actor.id, { passwordHash, mustChangePassword: false });
      await manager.delete(SessionEntity, { userId: actor.id });
      await manager.delete(SignInFailureEntity, { username: actor.username });
      await this.audit.record(manager, {
        actor,
        action: identityActions['change-password'],
        subject: { type: 'user', id: actor.id, name: actor.displayName },
      });
      return this.open(manager, actor.id);
    });
  }

  private async open(manager: EntityManager, userId: number): Promise<string> {
    const token = newToken();
    await manager.insert(SessionEntity, { tokenHash: hashOf(token), userId, csrfToken: randomBytes(24).toString('base64url') });
    return token;
  }

  /** The account with its hash, which nothing else reads. */
  private withPassword(where: FindOptionsWhere<UserEntity>): Promise<UserEntity | null> {
    const select = { id: true, username: true, displayName: true, active: true, passwordHash: true };
    return this.database.manager.findOne(UserEntity, { where, select });
  }

  /** Counted before it is checked. @throws TooManyAttempts */
  private async guess(username: string): Promise<void> {
    const seconds = await this.database.transaction((manager) => beginGuess(manager, username, this.clock.now()));
    if (seconds > 0) throw new TooManyAttempts(seconds);
  }

  private async refuse(user: UserEntity | null): Promise<never> {
    if (user) await this.logFailure('sign-in-failed', user);
    throw new Unauthenticated(refused);
  }

  private logFailure(
    failed: 'sign-in-failed' | 'change-password-failed',
    { id, displayName }: Pick<Actor, 'id' | 'displayName'>,
  ): Promise<void> {
    const subject = { type: 'user', id, name: displayName };
    return this.database.transaction((manager) => this.audit.record(manager, { actor: null, action: identityActions[failed], subject }));
  }
}

/** Refuses an unsafe request that does not carry the session's token: it may come from another site. */
export function requireCsrfToken(expected: string, sent: unknown): void {
  if (sent !== expected) throw new Forbidden(csrfMissing, noDetails);
}

const noDetails: Details = {};
const csrfMissing: Rule = {
  code: 'csrf',
  vi: 'Phiên làm việc đã thay đổi. Hãy tải lại trang.',
  en: 'The session has changed. Reload the page.',
};
