import { Failure, type Rule } from '@ra-quan/shared/api';

const slowDown: Rule = {
  code: 'identity.too-many-attempts',
  vi: 'Đã sai nhiều lần. Hãy thử lại sau {seconds} giây, hoặc nhờ quản trị viên mở khoá.',
  en: 'Too many failed attempts. Try again in {seconds} seconds, or ask an administrator to unlock the account.',
};

/** 429 with the seconds to wait. */
export class TooManyAttempts extends Failure {
  readonly status = 429;

  constructor(seconds: number) {
    super(slowDown, { seconds });
  }
}
