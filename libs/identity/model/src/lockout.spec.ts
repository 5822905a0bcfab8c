import { allowance, backOff, isLocked, secondsAfter } from './lockout';
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
    expect(secondsAfter(failures)).toBe(seconds);
  });

  it('lock the account at the tenth', () => {
    expect([9, 10].map(isLocked)).toEqual([false, true]);
  });
});

describe('the brakes', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 4, 8) + seconds * 1000);

  it('of one place wait from the last guess, and never longer than the rule says', () => {
    const three = { failures: 3, lastFailedAt: at(0) };
    expect([0, 1, 2, 60].map((seconds) => backOff.secondsToWait(three, at(seconds)))).toEqual([2, 1, 0, 0]);
    expect(backOff.counted(three, at(60))).toEqual({ failures: 4, lastFailedAt: at(60) });
  });

  it('of many places let so many through at once, and then one in a while', () => {
    const brake = allowance(5, 60);
    let guesses = { failures: 0, lastFailedAt: at(0) };
    const answered = (seconds: number) => {
      if (brake.secondsToWait(guesses, at(seconds)) > 0) return false;
      guesses = { ...brake.counted(guesses, at(seconds)) };
      return true;
    };
    expect(Array.from({ length: 8 }, () => answered(0))).toEqual([true, true, true, true, true, false, false, false]);
    expect(brake.secondsToWait(guesses, at(20))).toBe(40);
    expect([answered(59), answered(60), answered(60), answered(61)]).toEqual([false, true, false, false]);
    expect(Array.from({ length: 7 }, () => answered(3_600)).filter(Boolean)).toHaveLength(5);
  });

  it('of many places forget at the same pace, whenever they are asked', () => {
    const brake = allowance(1, 60);
    const first = brake.counted({ failures: 3, lastFailedAt: at(0) }, at(90));
    expect(first).toEqual({ failures: 3, lastFailedAt: at(60) });
    expect(brake.secondsToWait(first, at(90))).toBe(150);
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
