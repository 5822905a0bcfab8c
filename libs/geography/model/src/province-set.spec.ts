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

  it('have codes and names of their own, in order, with their kind', () => {
    const named = /^(Tỉnh|Thành phố) \p{Lu}/u;
    const codes = provincesOfToday.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(new Set(provincesOfToday.map(({ name }) => name)).size).toBe(34);
    const merged = provincesOfToday.flatMap((province) => province.merged);
    expect(new Set(merged.map(([, name]) => name)).size).toBe(52);
    for (const code of [...codes, ...former.flat()]) expect(code).toMatch(/^\d\d$/);
    for (const name of [...provincesOfToday.map((one) => one.name), ...merged.map(([, old]) => old)]) expect(name).toMatch(named);
  });

  it('are made of nothing where there is no such province', () => {
    expect(formerProvinceCodes('34', '03')).toEqual([]);
  });

  it('keeps the two meanings of a code apart: 15 is Lào Cai today and was Yên Bái', () => {
    expect(formerProvinceCodes('63', '15')).toEqual(['15']);
  });

  it('changes its set on the day of the merger', () => {
    expect([provinceSetOn('2025-06-30'), provinceSetOn('2025-07-01')]).toEqual(['63', '34']);
  });
});
