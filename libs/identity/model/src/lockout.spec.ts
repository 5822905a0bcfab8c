import { isLocked, secondsToWait } from './lockout';
import { passwordFlaw } from './password';

describe('failed sign-ins', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 2],
    [4, 4],
    [9, 128],
    [10, 900],
    [50, 900],
  ])('after %i failures wait %i seconds', (failures, seconds) => {
    expect(secondsToWait(failures)).toBe(seconds);
  });

  it('lock the account at the tenth', () => {
    expect([9, 10].map(isLocked)).toEqual([false, true]);
  });
});

describe('a new password', () => {
  it.each([
    ['ngắn', 'an', 'too-short'],
    ['giam-doc-2026', 'giam-doc', 'contains-username'],
    ['aaaaaaaaaaaaaaa', 'an', 'too-uniform'],
    ['Mật khẩu 2026!!', 'an', 'too-common'],
    ['thang-van-dong', 'giam-doc', 'too-common'],
    ['123456789012', 'an', 'too-common'],
    ['P@ssword2026', 'an', 'too-common'],
    ['mặt trời mọc đằng đông', 'an', undefined],
  ])('%p for %p: %p', (password, username, flaw) => {
    expect(passwordFlaw(password, username)).toBe(flaw);
  });
});
