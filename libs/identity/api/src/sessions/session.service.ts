import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { identityActions, placeOf } from '@ra-quan/identity/model';
import { Clock, Forbidden, NotFound, RuleBroken, Unauthenticated, demoMode, type Details, type Rule } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { hashPassword, isPassword, nobodysHash } from '../password-hash';
import { UserEntity } from '../users/user.entity';
import { requireGoodPassword } from '../users/users.service';
import { demoPassword } from '../demo-password';
import { forgetDevices, rememberDevice } from './devices.writes';
import { GuessBrake } from './guess-brake';
import { hashOf, newToken } from './session-token';
import { SessionEntity } from './session.entity';
import { endOtherSessions, endSession } from './sessions.writes';
import { noteSignIn } from './sign-ins.writes';
import type { Visit } from './visit';

const refused: Rule = { code: 'sign-in-failed', vi: 'Tài khoản hoặc mật khẩu không đúng.', en: 'The account or the password is wrong.' };
const wrongCurrent: Rule = { code: 'identity.wrong-password', vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is wrong.' };
const samePassword: Rule = {
  code: 'identity.same-password',
  vi: 'Mật khẩu mới phải khác mật khẩu cũ.',
  en: 'The new password must differ from the old one.',
};

/** What somebody who signed in takes along. */
export interface Opened {
  readonly sessionToken: string;
  readonly deviceToken: string;
}

/** The account that nobody has, as the log names it: what was typed may be a secret in the wrong field. */
const nobody = { id: 0, displayName: 'Tài khoản không có' };

@Injectable()
export class SessionService {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly brake: GuessBrake,
    @Inject(demoMode) private readonly demo: boolean,
  ) {}

  /** Checks name and password, slowing down after failures; the session that the browser had before ends. */
  async signIn(username: string, password: string, visit: Visit): Promise<Opened> {
    const name = username.toLowerCase();
    const guess = await this.brake.atTheDoor(name, visit);
    const user = await this.withPassword({ username: name });
    const right = await isPassword(password, user?.passwordHash ?? nobodysHash);
    if (!user?.active || !right || this.isLeftOver(password)) {
      await this.logFailure('sign-in-failed', user ?? nobody, visit);
      throw new Unauthenticated(refused);
    }
    return this.database.transaction(async (manager) => {
      // Holds the account: of several at once with one cookie each ends the one before, and one session is left.
      await noteSignIn(manager, user.id, this.clock.now());
      if (visit.sessionToken) {
        const before = hashOf(visit.sessionToken);
        await manager.delete(SessionEntity, [{ tokenHash: before }, { replaces: before }]);
      }
      const sessionToken = await this.open(manager, user.id, visit);
      const deviceToken = await rememberDevice(manager, visit.deviceToken, user.id);
      await this.audit.record(manager, {
        actor: user,
        action: identityActions['sign-in'],
        subject: subjectOf(user),
        after: traceOf(visit),
      });
      await this.brake.forgive(manager, guess);
      return { sessionToken, deviceToken };
    });
  }

  async signOut(token: string): Promise<void> {
    await this.database.manager.delete(SessionEntity, { tokenHash: hashOf(token) });
  }

  /** Changes one's own password, slowing down after failures as at the door; every other session ends and this one gets a new token. */
  async changePassword(actor: Actor, current: string, next: string, visit: Visit): Promise<string> {
    // Before the guess: who only chose badly has not guessed.
    if (current === next) throw new RuleBroken(samePassword);
    requireGoodPassword(next, actor.username);
    const guess = await this.brake.inside(actor.username);
    const user = await this.withPassword({ id: actor.id });
    if (!user || !(await isPassword(current, user.passwordHash))) {
      await this.logFailure('change-password-failed', actor, visit, actor);
      throw new RuleBroken(wrongCurrent);
    }
    const passwordHash = await hashPassword(next);
    return this.database.transaction(async (manager) => {
      await manager.update(UserEntity, actor.id, { passwordHash, mustChangePassword: false });
      await manager.delete(SessionEntity, { userId: actor.id });
      await forgetDevices(manager, actor.id, visit.deviceToken);
      const token = await this.open(manager, actor.id, visit);
      const action = identityActions['change-password'];
      await this.audit.record(manager, { actor, action, subject: subjectOf(actor), after: traceOf(visit) });
      await this.brake.forgive(manager, guess);
      return token;
    });
  }

  /** Ends one of one's own sessions. @throws NotFound */
  async end(actor: Actor, key: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const device = await endSession(manager, actor.id, key);
      if (device === undefined) throw new NotFound();
      await this.logEnd(manager, actor, { device });
    });
  }

  async endOthers(actor: Actor, token: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const sessions = await endOtherSessions(manager, actor.id, hashOf(token));
      if (sessions > 0) await this.logEnd(manager, actor, { sessions });
    });
  }

  private async open(manager: EntityManager, userId: number, { address, device, sessionToken }: Visit): Promise<string> {
    const token = newToken();
    const csrfToken = randomBytes(24).toString('base64url');
    const replaces = sessionToken ? hashOf(sessionToken) : null;
    await manager.insert(SessionEntity, { tokenHash: hashOf(token), replaces, userId, csrfToken, address, device });
    return token;
  }

  /** The password of demonstrations opens nothing in earnest, even where accounts of one are left over. */
  private isLeftOver(password: string): boolean {
    return !this.demo && password === demoPassword;
  }

  /** The account with its hash, which nothing else reads. */
  private withPassword(where: FindOptionsWhere<UserEntity>): Promise<UserEntity | null> {
    const select = { id: true, username: true, displayName: true, active: true, passwordHash: true };
    return this.database.manager.findOne(UserEntity, { where, select });
  }

  /** @param actor who it was, where that is known */
  private logFailure(
    failed: 'sign-in-failed' | 'change-password-failed',
    whose: Named,
    visit: Visit,
    actor: Actor | null = null,
  ): Promise<void> {
    const record = { actor, action: identityActions[failed], subject: subjectOf(whose), after: traceOf(visit) };
    return this.database.transaction((manager) => this.audit.record(manager, record));
  }

  private logEnd(manager: EntityManager, actor: Actor, before: object): Promise<void> {
    return this.audit.record(manager, { actor, action: identityActions['end-session'], subject: subjectOf(actor), before });
  }
}

type Named = Pick<Actor, 'id' | 'displayName'>;

const subjectOf = ({ id, displayName }: Named) => ({ type: 'user', id, name: displayName });

/** What the log keeps of where somebody came from. */
const traceOf = ({ address, device }: Visit) => ({ network: placeOf(address), device });

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
