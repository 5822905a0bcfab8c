import { Failure, type Rule } from '@ra-quan/shared/api';

/** Of one account. */
export const tooManyHere: Rule = {
  code: 'identity.too-many-attempts',
  vi: 'Đã có nhiều lần sai, hoặc nhiều lần thử cùng lúc. Hãy thử lại sau {seconds} giây, hoặc nhờ quản trị viên mở khóa.',
  en: 'Too many failed attempts, or too many at once. Try again in {seconds} seconds, or ask an administrator to unlock the account.',
};

/** Of all accounts, from one network. */
export const tooManyOfNetwork: Rule = {
  code: 'identity.too-many-of-network',
  vi: 'Từ mạng này vừa có quá nhiều lần đăng nhập sai. Hãy thử lại sau {seconds} giây, hoặc dùng thiết bị đã từng đăng nhập.',
  en: 'Too many sign-ins failed from this network. Try again in {seconds} seconds, or use a device that you signed in on before.',
};

/** 429 with the seconds to wait. */
export class TooManyAttempts extends Failure {
  readonly status = 429;

  constructor(rule: Rule, seconds: number) {
    super(rule, { seconds });
  }
}
