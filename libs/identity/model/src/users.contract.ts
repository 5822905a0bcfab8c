import { contract, operation, type Created, type Id, type Page, type PageAsked, type Role, type Version } from '@ra-quan/shared/model';
import type { DemoAccounts } from './demo-accounts';
import type { User } from './user';

export interface UsersAsked extends PageAsked {
  /** A part of the name or the account. */
  readonly q?: string;
  readonly role?: Role;
  readonly unit?: Id;
}

export type UserFields = Pick<User, 'displayName' | 'role' | 'unitId'>;

export interface NewUser extends UserFields {
  readonly username: string;
  /** The first password; whoever gets it must change it. */
  readonly password: string;
}

export interface UserChange extends UserFields {
  readonly active: boolean;
  readonly version: Version;
}

interface One {
  id: Id;
}

/** Tài khoản, vai trò, địa bàn · Accounts, roles, territories */
export const usersContract = contract('users', {
  /** Danh sách tài khoản · The accounts */
  page: operation<{ query: UsersAsked; answer: Page<User> }>('GET', 'users'),
  /** Thêm tài khoản · Add an account */
  create: operation<{ body: NewUser; answer: Created }>('POST', 'users'),
  /** Sửa tài khoản · Change an account */
  change: operation<{ path: One; body: UserChange; answer: void }>('PATCH', 'users/:id', 204),
  /** Mở khóa tài khoản · Unlock an account */
  unlock: operation<{ path: One; answer: void }>('POST', 'users/:id/unlock', 204),
  /** Cấp lại mật khẩu · Give a new first password */
  resetPassword: operation<{ path: One; body: Pick<NewUser, 'password'>; answer: void }>('POST', 'users/:id/password', 204),
  /** Tài khoản của bản minh họa · The accounts of a demonstration */
  demoAccounts: operation<{ answer: DemoAccounts }>('GET', 'session/demo-accounts'),
});
