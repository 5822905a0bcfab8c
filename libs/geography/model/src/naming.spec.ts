import { isInitialsOf } from './naming';

describe('a name that was shortened to its first letters', () => {
  it.each(['TP.HCM', 'TP HCM', 'tphcm', 'HCM', 'Thành phố HCM', 'tp. h.c.m'])('%s may be Thành phố Hồ Chí Minh', (typed) => {
    expect(isInitialsOf(typed, 'Thành phố Hồ Chí Minh')).toBe(true);
  });

  it('is none of another kind, nor with other letters, nor of one word', () => {
    expect(isInitialsOf('T.HCM', 'Thành phố Hồ Chí Minh')).toBe(false);
    expect(isInitialsOf('TP.HN', 'Thành phố Hồ Chí Minh')).toBe(false);
    expect(isInitialsOf('H', 'Thành phố Huế')).toBe(false);
    expect(isInitialsOf('', 'Thành phố Huế')).toBe(false);
  });
});
