import { seeded } from '@ra-quan/shared/model';
import { illustrate2020 } from './illustrate';

describe('the illustration of 2020', () => {
  const codes = Array.from({ length: 96 }, (_, index) => String(index + 1).padStart(2, '0')).filter((_, index) => index < 63 || index > 71);
  const known = [...new Set([...codes.slice(0, 57), '38', '79', '74', '80', '82', '83'])].slice(0, 63);
  const provinces = known.map((code) => ({ code, communes: 160 }));
  const { days } = illustrate2020(provinces);
  const total = (indicator: string, day?: string) =>
    days
      .filter((one) => one.indicator === indicator && (!day || one.day === day))
      .reduce((sum, one) => sum + one.byProvince.flat().reduce((a, b) => a + b, 0), 0);

  it('adds up to the published totals at every level', () => {
    expect([total('si-voluntary-mobilised'), total('hi-household-mobilised')]).toEqual([62_522, 71_300]);
    expect(total('si-voluntary-mobilised', '2020-05-23')).toBe(24_704);
    expect(total('si-voluntary-mobilised', '2020-07-11') + total('si-voluntary-mobilised', '2020-07-12')).toBe(30_269);
    expect(total('hi-household-mobilised', '2020-07-11') + total('hi-household-mobilised', '2020-07-12')).toBe(58_803);
  });

  it('has seventeen provinces above 500 on the first launch day', () => {
    const [may] = days.filter(({ indicator, day }) => indicator === 'si-voluntary-mobilised' && day === '2020-05-23');
    expect(may!.byProvince.filter((communes) => communes.reduce((a, b) => a + b, 0) > 500)).toHaveLength(17);
  });

  it('gives the published provinces their published numbers in July, as the largest', () => {
    const july = days.filter(
      ({ indicator, day }) => indicator === 'si-voluntary-mobilised' && day.startsWith('2020-07-1') && day <= '2020-07-12',
    );
    const sums = provinces.map(({ code }, index) => ({
      code,
      sum: july.flatMap((one) => one.byProvince[index]!).reduce((a, b) => a + b, 0),
    }));
    const top = sums.sort((a, b) => b.sum - a.sum).slice(0, 5);
    expect(top).toEqual([
      { code: '38', sum: 2_238 },
      { code: '82', sum: 1_623 },
      { code: '79', sum: 1_221 },
      { code: '74', sum: 1_152 },
      { code: '80', sum: 1_021 },
    ]);
  });

  it('is the same every time', () => {
    expect(illustrate2020(provinces)).toEqual({ days });
    expect(seeded(7)()).toBe(seeded(7)());
  });
});
