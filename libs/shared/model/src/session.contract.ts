import { contract, operation } from './operation';
import type { PasswordChange, SessionState, SignIn } from './session';

/** Đăng nhập và tài khoản của mình · Signing in, and one’s own account */
export const sessionContract = contract('session', {
  /** Ai đang đăng nhập · Who is signed in */
  current: operation<{ answer: SessionState }>('GET', 'session'),
  /** Đăng nhập · Sign in */
  signIn: operation<{ body: SignIn; answer: SessionState }>('POST', 'session', 200),
  /** Đăng xuất · Sign out */
  signOut: operation<{ answer: void }>('DELETE', 'session', 204),
  /** Đổi mật khẩu của mình · Change one’s own password */
  changePassword: operation<{ body: PasswordChange; answer: SessionState }>('POST', 'account/password', 200),
});
