import { agreesWith, valueOfFormula } from './formula';

describe('how a figure was computed back', () => {
  it.each([
    ['62.522 / 3,12', 20_039.1],
    ['62.522 : 312%', 20_039.1],
    ['277.000 − 52.900', 224_100],
    ['277000 - 52900', 224_100],
    ['1.000 × (2 + 3)', 5_000],
    ['2 + 3 * 4', 14],
    ['-(5) + 8', 3],
  ])('%p comes to %p', (formula, value) => {
    expect(valueOfFormula(formula)).toBeCloseTo(value, 1);
  });

  it.each(['62.522 / 3.12', '62.522', '62.522 /', '(1 + 2', '1 + 2)', '1 / 0', 'bằng 312%', '', '1 2', '5 / (3 − 3)', '1,2,3 + 1'])(
    '%p is none',
    (formula) => {
      expect(valueOfFormula(formula)).toBeUndefined();
    },
  );

  it.each([
    [20_039.1, 20_039, null, true],
    [20_039.1, 20_040, null, true],
    [20_039.1, 20_041, null, false],
    [224_153, 224_100, 'khoảng', true],
    [224_153, 224_100, null, false],
    [224_253, 224_100, 'khoảng', false],
    [0.4, 0, null, true],
    [-78.9, -79, null, true],
  ] as const)('%p agrees with %p (%p): %p', (result, value, qualifier, agrees) => {
    expect(agreesWith(result, value, qualifier)).toBe(agrees);
  });
});
