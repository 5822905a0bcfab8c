import { contract, operation } from './operation';
import type { OwnSession, PasswordChange, SessionState, SignIn } from './session';

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
  /** Các phiên đăng nhập của mình · One’s own sessions */
  mine: operation<{ answer: readonly OwnSession[] }>('GET', 'account/sessions'),
  /** Kết thúc một phiên của mình · End a session of one’s own */
  end: operation<{ path: { key: string }; answer: void }>('DELETE', 'account/sessions/:key', 204),
  /** Kết thúc mọi phiên khác của mình · End all other sessions of one’s own */
  endOthers: operation<{ answer: void }>('DELETE', 'account/sessions', 204),
});
