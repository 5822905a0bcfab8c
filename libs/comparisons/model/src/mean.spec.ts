import { sameDaysInYear } from '@ra-quan/shared/model';
import fc from 'fast-check';
import { yearsOfMean } from './base-period';
import { compare } from './comparison';
import { parseKey, writeKey } from './figure-key';
import { meanOf } from './mean';
import { figure, year } from './testing/figure';

const net = (of: number, value: number | null, more = {}) => figure('si-voluntary-net', value, year(of), more);
const published = [net(2019, 296_700), net(2018, 52_900), net(2017, 20_039, { origin: 'back-computed' })] as const;

describe('the mean of the same days in several years', () => {
  it('is a base with a name: 62.522 against the mean of 2017–2019', () => {
    const mean = meanOf(published);
    expect(mean).toMatchObject({ value: 123_213, qualifier: null, origin: 'back-computed' });
    const subject = figure('si-voluntary-mobilised', 62_522, { from: '2020-05-01', to: '2020-08-01' });
    const { ratio, sentence } = compare(subject, mean);
    expect(ratio.value).toBeCloseTo(50.743, 3);
    expect(sentence.vi).toContain('bằng 50,7% số tăng ròng BHXH tự nguyện bình quân các năm 2017–2019 (123.213, suy ngược)');
    expect(sentence.en).toContain('the net growth of voluntary SI, mean of the years 2017–2019');
  });

  it('says the days where they are not the whole year', () => {
    const days = { from: '2025-05-01', to: '2025-06-01' };
    const parts = yearsOfMean(days, 3).map((period) => figure('si-voluntary-mobilised', 30, period));
    const { sentence } = compare(figure('si-voluntary-mobilised', 60, sameDaysInYear(days, 1)), meanOf([parts[0]!, ...parts.slice(1)]));
    expect(sentence.vi).toContain('bình quân cùng kỳ 01/05 – 31/05 các năm 2023–2025');
  });

  it('is about so many where it is not a whole number, or its parts are hedged differently', () => {
    expect(meanOf([net(2019, 10), net(2018, 11)])).toMatchObject({ value: 11, qualifier: 'khoảng' });
    expect(meanOf([net(2019, 10, { qualifier: 'trên' }), net(2018, 12, { qualifier: 'trên' })]).qualifier).toBe('trên');
    expect(meanOf([net(2019, 10, { qualifier: 'trên' }), net(2018, 12)]).qualifier).toBe('khoảng');
  });

  it('says of another source and of a correction what they would make of the mean, and covers no more communes than its thinnest year', () => {
    const coverage = (reported: number) => ({ reported, expected: 126, reportedDays: reported, expectedDays: 126 });
    const mean = meanOf([
      net(2019, 30, { coverage: coverage(126), corrected: { value: 24, at: '2020-01-01T00:00:00Z', reason: null } }),
      net(2018, 60, { coverage: coverage(100), conflicts: [{ value: 66, source: 'báo' }] }),
    ]);
    expect(mean).toMatchObject({
      value: 45,
      conflicts: [{ value: 48, source: 'báo' }],
      corrected: { value: 42 },
      coverage: coverage(100),
    });
  });

  it('is unknown where a year is', () => {
    expect(meanOf([net(2019, 10), net(2018, null, { status: null, origin: null })]).value).toBeNull();
  });

  it('lies between the least and the most, and within a half of Σ/n', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 2, maxLength: 5 }), (values) => {
        const [last, ...before] = values.map((value, at) => net(2025 - at, value));
        const mean = meanOf([last!, ...before]).value!;
        expect(Math.abs(mean - values.reduce((sum, one) => sum + one, 0) / values.length)).toBeLessThanOrEqual(0.5);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values));
        expect(mean).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it('has no ratio to one of its years', () => {
    expect(compare(net(2018, 52_900), meanOf(published)).ratio.undefined).toBe('year-of-mean');
  });

  it('stands in the address', () => {
    const key = 'si-voluntary-net:2019-01-01:2020-01-01::mean-3';
    expect(parseKey(key)).toMatchObject({ years: 3, alignment: 'calendar' });
    expect(writeKey(parseKey(key)!)).toBe(key);
    for (const wrong of ['mean', 'mean-1', 'mean-6', 'mean-03']) expect(parseKey(key.replace('mean-3', wrong))).toBeUndefined();
  });
});
