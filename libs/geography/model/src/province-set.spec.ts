import { formerProvinceCodes, provinceSetOn } from './province-set';
import { provincesOfToday } from './provinces';

const former = provincesOfToday.map(({ code }) => formerProvinceCodes('34', code));

describe('the provinces of today and those they were made of', () => {
  it('are 34, made of 63 whole ones, each in exactly one', () => {
    expect(provincesOfToday).toHaveLength(34);
    expect(former.flat()).toHaveLength(63);
    expect(new Set(former.flat()).size).toBe(63);
  });

  it.each([
    ['01', ['01']],
    ['15', ['10', '15']],
    ['46', ['46']],
    ['48', ['48', '49']],
    ['56', ['56', '58']],
    ['79', ['74', '77', '79']],
    ['92', ['92', '93', '94']],
  ])('%s is made of %p', (code, codes) => {
    expect(formerProvinceCodes('34', code)).toEqual(codes);
  });

  it('keeps the two meanings of a code apart: 15 is Lào Cai today and was Yên Bái', () => {
    expect(formerProvinceCodes('63', '15')).toEqual(['15']);
  });

  it('changes its set on the day of the merger', () => {
    expect([provinceSetOn('2025-06-30'), provinceSetOn('2025-07-01')]).toEqual(['63', '34']);
  });
});
