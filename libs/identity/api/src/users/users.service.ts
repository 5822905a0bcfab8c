import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { passwordFlaw, rolesWithUnit, type PasswordFlaw, identityActions } from '@ra-quan/identity/model';
import { Conflict, RuleBroken, held, rewrite, type Rule } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { hashPassword } from '../password-hash';
import { forgetDevices } from '../sessions/devices.writes';
import { SessionEntity, SignInFailureEntity } from '../sessions/session.entity';
import { Territory } from '../territory';
import { UserEntity } from './user.entity';
import type { NewUserDto, UserChangeDto } from './users.dto';

const flaws: Record<PasswordFlaw, Rule> = {
  'too-short': {
    code: 'identity.password-too-short',
    vi: 'Mật khẩu cần ít nhất 12 ký tự.',
    en: 'A password needs at least 12 characters.',
  },
  'contains-username': {
    code: 'identity.password-contains-username',
    vi: 'Mật khẩu không được chứa tên tài khoản.',
    en: 'A password must not contain the account name.',
  },
  'too-common': {
    code: 'identity.password-too-common',
    vi: 'Mật khẩu này thuộc loại ai cũng đoán trước tiên. Hãy chọn vài từ không liên quan với nhau.',
    en: 'This password is one of those that are guessed first. Choose a few words that have nothing to do with each other.',
  },
  'too-uniform': {
    code: 'identity.password-too-uniform',
    vi: 'Mật khẩu lặp lại quá ít ký tự khác nhau.',
    en: 'The password repeats too few different characters.',
  },
};
const unitNeeded: Rule = { code: 'identity.unit-needed', vi: 'Vai trò này phải được giao một đơn vị.', en: 'This role needs a unit.' };
const nameTaken: Rule = { code: 'identity.username-taken', vi: 'Tên tài khoản đã có người dùng.', en: 'The account name is taken.' };
const notOneself: Rule = {
  code: 'identity.not-oneself',
  vi: 'Không thể tự khóa, tự đổi vai trò hoặc địa bàn của mình.',
  en: 'You cannot disable yourself, or change your own role or territory.',
};

/** Refuses a weak password with its reason. */
export function requireGoodPassword(password: string, username: string): void {
  const flaw = passwordFlaw(password, username);
  if (flaw) throw new RuleBroken(flaws[flaw]);
}

@Injectable()
export class UsersService {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditLog,
    private readonly territory: Territory,
  ) {}

  async create(actor: Actor, { password, ...fields }: NewUserDto): Promise<{ id: number }> {
    requireGoodPassword(password, fields.username);
    requireUnit(fields);
    const passwordHash = await hashPassword(password);
    return this.database.transaction(async (manager) => {
      await this.territory.require(actor, [fields.unitId], manager);
      if (await manager.existsBy(UserEntity, { username: fields.username })) throw new Conflict(null, nameTaken);
      const user = await manager.save(manager.create(UserEntity, { ...fields, passwordHash, mustChangePassword: true, active: true }));
      await this.audit.record(manager, { actor, action: identityActions['create-user'], subject: subjectOf(user), after: fields });
      return { id: user.id };
    });
  }

  async change(actor: Actor, id: number, { version, ...fields }: UserChangeDto): Promise<void> {
    requireUnit(fields);
    await this.database.transaction(async (manager) => {
      const allow = ({ unitId }: UserEntity) => this.territory.requireKnown(actor, [unitId], manager);
      await rewrite(manager, UserEntity, { id, seen: version, allow }, async (user) => {
        await this.territory.require(actor, [fields.unitId], manager);
        const isOther = !fields.active || fields.role !== user.role || fields.unitId !== user.unitId;
        if (id === actor.id && isOther) throw new RuleBroken(notOneself);
        const before = { displayName: user.displayName, role: user.role, unitId: user.unitId, active: user.active };
        Object.assign(user, fields);
        if (!fields.active) await manager.delete(SessionEntity, { userId: id });
        await this.audit.record(manager, {
          actor,
          action: identityActions['change-user'],
          subject: subjectOf(user),
          before,
          after: fields,
        });
      });
    });
  }

  async unlock(actor: Actor, id: number): Promise<void> {
    await this.database.transaction(async (manager) => {
      const user = await this.known(manager, actor, id);
      await manager.delete(SignInFailureEntity, { username: user.username });
      await this.audit.record(manager, { actor, action: identityActions['unlock-user'], subject: subjectOf(user) });
    });
  }

  /** Gives a first password again; ends every session of the person. */
  async resetPassword(actor: Actor, id: number, password: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const user = await this.known(manager, actor, id);
      requireGoodPassword(password, user.username);
      await manager.update(UserEntity, id, { passwordHash: await hashPassword(password), mustChangePassword: true });
      await manager.delete(SessionEntity, { userId: id });
      await forgetDevices(manager, id);
      await this.audit.record(manager, { actor, action: identityActions['reset-password'], subject: subjectOf(user) });
    });
  }

  /** The account, held; @throws NotFound, also where it is of a foreign territory */
  private async known(manager: EntityManager, actor: Actor, id: number): Promise<UserEntity> {
    const user = await held(manager, UserEntity, id);
    await this.territory.requireKnown(actor, [user.unitId], manager);
    return user;
  }
}

function requireUnit({ role, unitId }: Pick<UserEntity, 'role' | 'unitId'>): void {
  if (rolesWithUnit.includes(role) && unitId === null) throw new RuleBroken(unitNeeded);
}

const subjectOf = (user: UserEntity) => ({ type: 'user', id: user.id, name: user.displayName });
