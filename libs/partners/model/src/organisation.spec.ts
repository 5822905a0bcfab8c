import { isJointPlanNumber } from './organisation';

describe('the number of a joint plan', () => {
  it.each([
    ['1731/KHLT-BHXH-BĐVN', true],
    ['02/KHLT-BHXH', true],
    ['1731/KH-BHXH', false],
    ['KHLT-BHXH', false],
    ['1731/KHLT-', false],
  ])('%s: %p', (text, valid) => {
    expect(isJointPlanNumber(text)).toBe(valid);
  });
});
