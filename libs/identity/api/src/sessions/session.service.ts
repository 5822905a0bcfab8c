import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { secondsToWait } from '@ra-quan/identity/model';
import { Clock, Forbidden, RuleBroken, Unauthenticated, type Details, type Rule } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { hashPassword, isPassword, nobodysHash } from '../password-hash';
import { requireGoodPassword } from '../users/users.service';
import { TooManyAttempts } from './too-many-attempts';

const refused: Rule = { code: 'sign-in-failed', vi: 'Tài khoản hoặc mật khẩu không đúng.', en: 'The account or the password is wrong.' };
const wrongCurrent: Rule = { code: 'identity.wrong-password', vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is wrong.' };
const samePassword: Rule = {
  code: 'identity.same-password',
  vi: 'Mật khẩu mới phải khác mật khẩu cũ.',
  en: 'The new password must differ from the old one.',
};
const idleHours = 8;
const longestHours = 24;

interface UserRow extends Actor {
  readonly passwordHash: string;
  readonly active: boolean;
}

/** The person behind a cookie. */
export interface SignedIn {
  readonly actor: Actor;
  readonly csrfToken: string;
  readonly mustChangePassword: boolean;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();

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
    await this.requirePatience(name);
    const [user] = await this.database.query<UserRow[]>(
      `SELECT app_user.id, app_user.username, app_user.display_name AS "displayName", app_user.password_hash AS "passwordHash", app_user.active
       FROM identity.app_user WHERE app_user.username = $1`,
      [name],
    );
    const right = await isPassword(password, user?.passwordHash ?? nobodysHash);
    if (!user?.active || !right) return this.refuse(name, user);
    return this.database.transaction(async (manager) => {
      await manager.query('DELETE FROM identity.sign_in_failure WHERE sign_in_failure.username = $1', [name]);
      await manager.query('UPDATE identity.app_user SET last_sign_in_at = $2 WHERE app_user.id = $1', [user.id, this.clock.now()]);
      const token = await this.open(manager, user.id);
      await this.audit.record(manager, {
        actor: user,
        action: 'identity.sign-in',
        subject: { type: 'user', id: user.id, name: user.displayName },
      });
      return token;
    });
  }

  async signOut(token: string): Promise<void> {
    await this.database.query('DELETE FROM identity.session WHERE session.token_hash = $1', [hashOf(token)]);
  }

  /** Who holds this token, or nobody; one query, and one write in five minutes. */
  async find(token: string): Promise<SignedIn | null> {
    const [row] = await this.database.query<(Actor & { csrfToken: string; mustChangePassword: boolean; stale: boolean })[]>(
      `SELECT app_user.id, app_user.username, app_user.display_name AS "displayName", app_user.role, app_user.unit_id AS "unitId",
              app_user.organisation_id AS "organisationId", app_user.must_change_password AS "mustChangePassword",
              session.csrf_token AS "csrfToken", session.last_seen_at < now() - interval '5 minutes' AS stale
       FROM identity.session JOIN identity.app_user ON app_user.id = session.user_id
       WHERE session.token_hash = $1 AND app_user.active
         AND session.last_seen_at > now() - make_interval(hours => $2) AND session.created_at > now() - make_interval(hours => $3)`,
      [hashOf(token), idleHours, longestHours],
    );
    if (!row) return null;
    const { csrfToken, mustChangePassword, stale, ...actor } = row;
    if (stale) await this.database.query('UPDATE identity.session SET last_seen_at = now() WHERE session.token_hash = $1', [hashOf(token)]);
    return { actor, csrfToken, mustChangePassword };
  }

  /** Changes one's own password; every other session ends and this one gets a new token. */
  async changePassword(actor: Actor, current: string, next: string): Promise<string> {
    const [user] = await this.database.query<[{ passwordHash: string }]>(
      'SELECT app_user.password_hash AS "passwordHash" FROM identity.app_user WHERE app_user.id = $1',
      [actor.id],
    );
    if (!(await isPassword(current, user.passwordHash))) throw new RuleBroken(wrongCurrent);
    if (current === next) throw new RuleBroken(samePassword);
    requireGoodPassword(next, actor.username);
    const passwordHash = await hashPassword(next);
    return this.database.transaction(async (manager) => {
      await manager.query(
        'UPDATE identity.app_user SET password_hash = $2, must_change_password = false, version = version + 1 WHERE app_user.id = $1',
        [actor.id, passwordHash],
      );
      await manager.query('DELETE FROM identity.session WHERE session.user_id = $1', [actor.id]);
      await this.audit.record(manager, {
        actor,
        action: 'identity.change-password',
        subject: { type: 'user', id: actor.id, name: actor.displayName },
      });
      return this.open(manager, actor.id);
    });
  }

  private async open(manager: { query: DataSource['query'] }, userId: number): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await manager.query('INSERT INTO identity.session (token_hash, user_id, csrf_token) VALUES ($1, $2, $3)', [
      hashOf(token),
      userId,
      randomBytes(24).toString('base64url'),
    ]);
    return token;
  }

  private async requirePatience(name: string): Promise<void> {
    const [failed] = await this.database.query<{ failures: number; lastFailedAt: Date }[]>(
      'SELECT sign_in_failure.failures, sign_in_failure.last_failed_at AS "lastFailedAt" FROM identity.sign_in_failure WHERE sign_in_failure.username = $1',
      [name],
    );
    if (!failed) return;
    const seconds = Math.ceil(secondsToWait(failed.failures) - (Date.now() - failed.lastFailedAt.getTime()) / 1000);
    if (seconds > 0) throw new TooManyAttempts(seconds);
  }

  private async refuse(name: string, user: UserRow | undefined): Promise<never> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO identity.sign_in_failure (username, failures, last_failed_at) VALUES ($1, 1, now())
         ON CONFLICT (username) DO UPDATE SET failures = sign_in_failure.failures + 1, last_failed_at = now()`,
        [name],
      );
      if (user) {
        await this.audit.record(manager, {
          actor: null,
          action: 'identity.sign-in-failed',
          subject: { type: 'user', id: user.id, name: user.displayName },
        });
      }
    });
    throw new Unauthenticated(refused);
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
