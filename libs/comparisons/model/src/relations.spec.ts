import { indicators } from '@ra-quan/figures/model';
import { unitLevel } from '@ra-quan/geography/model';
import { oneDay, wholeMonth, wholeYear } from '@ra-quan/shared/model';
import { compare } from './comparison';
import type { Figure } from './figure';
import { canBePaired } from './like-for-like';
import { relationsOf } from './relations';
import { figure } from './testing/figure';

const may = wholeMonth(2026, 5);
const lastMay = wholeMonth(2025, 5);
const reported = { origin: 'reported', status: 'approved', source: null } as const;
const campaign = { id: 5, name: 'Tháng vận động 2026', nameEn: null };
const subject = (code: string, value = 120, more: Partial<Figure> = {}) => figure(code, value, may, more);
const base = (code: string, value = 100, more: Partial<Figure> = {}) => figure(code, value, lastMay, more);
const why = (one: Figure, other: Figure) => relationsOf(one, other).ratio.undefined;

describe('relations that mean nothing are refused with their reason', () => {
  it('between different schemes', () => {
    expect(why(subject('si-voluntary-mobilised'), base('hi-household-mobilised'))).toBe('unlike-scheme');
  });

  it('between a flow and a stock', () => {
    expect(why(subject('si-voluntary-mobilised'), base('si-voluntary-total'))).toBe('flow-and-stock');
    expect(why(subject('si-voluntary-total'), base('si-voluntary-net'))).toBe('flow-and-stock');
  });

  it('between different counts of people', () => {
    expect(why(subject('si-voluntary-mobilised'), base('si-voluntary-renewed'))).toBe('new-and-total');
  });

  it('between persons and things, and between different things', () => {
    expect(why(subject('attendance'), base('vehicles'))).toBe('unlike-counted');
    expect(why(subject('parades'), base('small-groups'))).toBe('unlike-counted');
  });

  it('between what is running and a window that is longer: its ratio alone can be said', () => {
    const passed = { from: '2026-11-01', to: '2026-11-28' };
    const running = figure('si-voluntary-mobilised', 81, passed, { ...reported, cutFrom: wholeMonth(2026, 11) });
    const { ratio, growth } = relationsOf(running, figure('si-voluntary-mobilised', 90, wholeMonth(2025, 11), reported));
    expect([ratio.value, growth.undefined]).toEqual([90, 'unequal-windows']);
    const toDate = figure('si-voluntary-mobilised', 900, { from: '2026-01-01', to: '2026-11-28' }, reported);
    expect(relationsOf(toDate, figure('si-voluntary-mobilised', 1000, wholeYear(2025), reported)).growth.undefined).toBe('unequal-windows');
  });

  it('are only about so much where a number was put on another map, or a hedged number is below zero', () => {
    const restated = base('si-voluntary-mobilised', 100, { ...reported, boundary: 'estimated' });
    expect(relationsOf(subject('si-voluntary-mobilised', 120, reported), restated).bound).toBe('about');
    expect(compare(subject('si-voluntary-mobilised', 120, reported), restated).sentence.vi).toContain('ước theo địa giới');
    expect(relationsOf(subject('si-voluntary-net', -1000, { qualifier: 'gần' }), base('si-voluntary-net', 500)).bound).toBe('about');
  });

  it('say the same days of another year, and of another window its first days', () => {
    const running = figure(
      'si-voluntary-mobilised',
      50,
      { from: '2026-11-01', to: '2026-11-27' },
      { ...reported, cutFrom: wholeMonth(2026, 11) },
    );
    const cut = (from: string, to: string, whole: { from: string; to: string }) =>
      compare(running, figure('si-voluntary-mobilised', 40, { from, to }, { ...reported, cutFrom: whole })).sentence.vi;
    expect(cut('2025-11-01', '2025-11-27', wholeMonth(2025, 11))).toContain('cùng 26 ngày');
    expect(cut('2025-05-10', '2025-06-05', { from: '2025-05-10', to: '2025-07-01' })).toContain('26 ngày đầu');
  });

  it('between one campaign and all of them, where both were reported', () => {
    const one = subject('si-voluntary-mobilised', 120, { ...reported, campaign });
    expect(why(one, base('si-voluntary-mobilised', 100, reported))).toBe('unlike-scope');
    expect(why(base('si-voluntary-mobilised', 100, reported), one)).toBe('unlike-scope');
    expect(why(one, base('si-voluntary-mobilised', 100, { ...reported, campaign: { id: 4, name: '2025', nameEn: null } }))).toBeUndefined();
    expect(why(one, figure('si-voluntary-net', 100, wholeYear(2025)))).toBeUndefined();
  });

  it('and then no relation, no change and no number is said, whatever the pair', () => {
    for (const one of indicators)
      for (const other of indicators) {
        const { ratio, growth, difference, multiple, sentence, change } = compare(subject(one.code), base(other.code));
        if (ratio.value !== null) continue;
        expect([growth.value, difference.value, multiple.value, change]).toEqual([null, null, null, null]);
        expect(sentence.vi).not.toMatch(/%|tăng \d|giảm \d/);
        expect(sentence.en).not.toMatch(/%|\bup\b|\bdown\b/);
      }
  });
});

describe('windows of different length', () => {
  it('have a ratio and no rise or fall: 31 days against 365', () => {
    const { ratio, growth, difference } = relationsOf(
      subject('si-voluntary-mobilised', 120),
      figure('si-voluntary-mobilised', 1_000, wholeYear(2025), reported),
    );
    expect([ratio.value, growth.undefined, difference.undefined]).toEqual([12, 'unequal-windows', 'unequal-windows']);
  });

  it('rise and fall against the whole of a year that a source states, once they are over', () => {
    const year = figure('si-voluntary-net', 1_000, wholeYear(2025));
    expect(relationsOf(subject('si-voluntary-mobilised', 120), year).growth.value).toBe(-88);
    const running = subject('si-voluntary-mobilised', 120, { cutFrom: wholeMonth(2026, 6) });
    expect(relationsOf(running, year).growth.undefined).toBe('unequal-windows');
  });

  it('are no matter between months of 30 and 31 days, nor between years of 365 and 366', () => {
    expect(
      relationsOf(figure('si-voluntary-mobilised', 11, wholeMonth(2026, 6)), figure('si-voluntary-mobilised', 10, may)).growth.value,
    ).toBeCloseTo(10);
    expect(
      compare(figure('si-voluntary-mobilised', 110, wholeYear(2024)), figure('si-voluntary-mobilised', 100, wholeYear(2023))).caveats,
    ).toEqual([]);
  });

  it('are no matter to a stock', () => {
    const stock = (value: number, day: string, to: string) => figure('si-voluntary-total', value, { from: day, to });
    expect(relationsOf(stock(120, '2026-05-31', '2026-06-01'), stock(100, '2025-12-31', '2026-01-01')).growth.value).toBe(20);
  });
});

describe('a share', () => {
  it('is said of a part in the same place and time: 88 new of 485 are 18,1 % (case 12)', () => {
    const { share, ratio, growth } = relationsOf(subject('si-voluntary-new', 88), figure('si-voluntary-mobilised', 485, may));
    expect([share!.value!.toFixed(1), ratio.undefined, growth.undefined]).toEqual(['18.1', 'new-and-total', 'new-and-total']);
    expect(compare(subject('si-voluntary-new', 88), figure('si-voluntary-mobilised', 485, may)).sentence.vi).toContain('chiếm 18,1%');
  });

  it('is said of some days of a campaign among all of its days, and nothing of a whole to its own part', () => {
    const [launch, whole] = [
      figure('si-voluntary-mobilised', 40, oneDay('2026-05-08'), { campaign }),
      subject('si-voluntary-mobilised', 100, { campaign }),
    ];
    const part = compare(launch, whole);
    expect([part.share!.value, part.change, part.sentence.vi.includes('chiếm 40,0%')]).toEqual([40, null, true]);
    const turned = compare(whole, launch);
    expect([turned.ratio.undefined, turned.share, turned.change]).toEqual(['part-of-itself', null, null]);
  });

  it('is not said of another place, time, campaign or scheme', () => {
    for (const other of [{ period: lastMay }, { unit: { id: 2, path: 'Tỉnh Đồng Tháp', level: unitLevel.province } }, { campaign }])
      expect(relationsOf(subject('si-voluntary-new', 88), figure('si-voluntary-mobilised', 485, may, other)).share).toBeNull();
    expect(relationsOf(subject('si-voluntary-new', 88), figure('hi-household-mobilised', 485, may)).share).toBeNull();
  });
});

describe('what rounds to nothing', () => {
  it('is told by its number: 4 persons fewer are no «giảm 0,0%», and 1 of 100.000 no «bằng 0,0%»', () => {
    const against = (of: number, on: number) => compare(subject('si-voluntary-mobilised', of), base('si-voluntary-mobilised', on));
    expect(against(99_996, 100_000).change!.vi).toMatch(/^giảm 4 người/);
    expect(against(1, 100_000).sentence.vi).toContain('bằng dưới 0,1%');
    expect(against(1, 100_000).change!.vi).toMatch(/^giảm 99\.999 người/);
  });

  it('is no number of persons between sign-ups and a year that lost some', () => {
    const { difference, change } = compare(subject('si-voluntary-mobilised', 700), figure('si-voluntary-net', -500, wholeYear(2025)));
    expect([difference.undefined, change]).toEqual(['negative', null]);
  });
});

describe('like for like', () => {
  const both = { subject: 60, base: 50, communes: 40, days: 300 };

  it('stands beside the full comparison, and only where something was left out of it', () => {
    const [one, other] = [subject('si-voluntary-mobilised', 120, reported), base('si-voluntary-mobilised', 100, reported)];
    expect(compare(one, other, both).likeForLike).toMatchObject({ ...both, ratio: { value: 120 } });
    expect(compare(one, other, { ...both, subject: 120, base: 100 }).likeForLike).toBeNull();
    expect(compare(one, other, { subject: 0, base: 0, communes: 0, days: 0 }).likeForLike).toBeNull();
    expect(compare(one, other).likeForLike).toBeNull();
    const launch = figure('si-voluntary-mobilised', 40, oneDay('2026-05-08'));
    expect([canBePaired(one, other), canBePaired(one, launch), canBePaired(subject('si-voluntary-new'), one)]).toEqual([true, false, true]);
  });
});
