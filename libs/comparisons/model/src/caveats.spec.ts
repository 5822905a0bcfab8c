import { caveatsOf, type CaveatKind } from './caveats';
import { caveatDetails, caveatLabel } from './caveat-label';
import { compare } from './comparison';
import type { Figure } from './figure';
import { figure, year } from './testing/figure';

const may = { from: '2026-05-01', to: '2026-06-01' };
const lastMay = { from: '2025-05-01', to: '2025-06-01' };
const subject = (more: Partial<Figure> = {}, code = 'si-voluntary-mobilised') => figure(code, 50, may, more);
const base = (more: Partial<Figure> = {}, code = 'si-voluntary-mobilised') => figure(code, 40, lastMay, more);
const kinds = (left: Figure, right: Figure) => caveatsOf(left, right).map(({ kind }) => kind);
const detailsOf = (kind: CaveatKind, left: Figure, right: Figure) => caveatsOf(left, right).find((one) => one.kind === kind)?.details;
/** The label of the one caveat of a pair, in both languages. */
const label = (left: Figure, right: Figure) => {
  const [caveat, ...others] = caveatsOf(left, right);
  expect(others).toEqual([]);
  return [caveatLabel(caveat!, 'vi'), caveatLabel(caveat!, 'en')];
};

describe('like against like', () => {
  it('has nothing to warn of', () => {
    expect(caveatsOf(subject(), base())).toEqual([]);
    expect(caveatsOf(subject({ status: 'approved' }), base())).toEqual([]);
  });
});

describe('a small base', () => {
  it('is warned of at 29, not at 30', () => {
    expect(label(subject(), base({ value: 29 }))).toEqual(['kỳ gốc chỉ có 29', 'base of only 29']);
    expect(kinds(subject(), base({ value: 30 }))).toEqual([]);
    expect(kinds(subject(), base({ value: 1 }))).toEqual(['small-base']);
  });

  it('is not that of a base of 0 or of none, which are said in other words', () => {
    expect([kinds(subject(), base({ value: 0 })), kinds(subject(), base({ value: null }))]).toEqual([[], []]);
  });

  it('says nothing of a small subject', () => {
    expect(kinds(subject({ value: 3 }), base())).toEqual([]);
  });
});

describe('communes that did not report', () => {
  const coverage = (reported: number, expected: number, reportedDays: number, expectedDays: number) => ({
    coverage: { reported, expected, reportedDays, expectedDays },
  });

  it('are counted as soon as one is missing, on either side, by communes and by their days', () => {
    const [part, other] = [coverage(3_320, 3_321, 3_320, 3_321), coverage(20, 126, 40, 1_260)];
    expect(label(subject(part), base())).toEqual([
      'kỳ này 3.320 của 3.321 xã, 100,0% số báo cáo',
      'this period: 3,320 of 3,321 communes, 100.0% of their reports',
    ]);
    expect(label(subject(part), base(other))[0]).toBe(
      'kỳ này 3.320 của 3.321 xã, 100,0% số báo cáo; kỳ gốc 20 của 126 xã, 3,2% số báo cáo',
    );
    expect(detailsOf('partial-coverage', subject(), base(other))).toEqual({
      baseReported: 20,
      baseExpected: 126,
      baseReportedDays: 40,
      baseExpectedDays: 1_260,
    });
  });

  it('are missing too where each reported on one day of many', () => {
    expect(kinds(subject(coverage(126, 126, 126, 92 * 126)), base())).toEqual(['partial-coverage']);
  });

  it('are no reason to warn where all of them reported on every day', () => {
    expect(kinds(subject(coverage(3_321, 3_321, 9_963, 9_963)), base(coverage(5, 5, 0, 0)))).toEqual([]);
  });

  it('leave a number that is never said without them below 95 % of what was due', () => {
    const said = (reportedDays: number) => compare(subject(coverage(126, 126, reportedDays, 1_000)), base()).sentence.vi;
    expect(said(949)).toContain('(mới có 94,9% số báo cáo của 126 xã)');
    expect(said(950)).not.toContain('báo cáo');
  });
});

describe('the calendar', () => {
  it('is told where Tết lies in one window only, or where there are more working days', () => {
    const days = (workingDays: number, holdsTet = false) => ({ calendar: { workingDays, holdsTet } });
    expect(label(subject(days(20)), base(days(21)))).toEqual(['20 so với 21 ngày làm việc', '20 against 21 working days']);
    expect(label(subject(days(16, true)), base(days(21)))).toEqual([
      'Tết rơi vào kỳ này, 16 so với 21 ngày làm việc',
      'Tết in this period, 16 against 21 working days',
    ]);
    expect(label(subject(days(21)), base(days(21, true)))[0]).toContain('Tết rơi vào kỳ gốc');
    expect(kinds(subject(days(16, true)), base(days(16, true)))).toEqual([]);
  });
});

describe('a published number that was corrected', () => {
  it('is told with what it was, when and why', () => {
    const corrected = { value: 30_369, at: '2020-07-20T02:00:00.000Z', reason: 'theo trang thống kê' };
    expect(label(subject({ value: 30_269, corrected }), base())).toEqual(['đã sửa từ 30.369', 'corrected from 30,369']);
    expect(detailsOf('corrected-since', subject(), base({ corrected }))).toEqual({
      was: 30_369,
      value: 40,
      on: '20/07/2020',
      reason: 'theo trang thống kê',
    });
  });
});

describe('figures that may still change', () => {
  it.each(['provisional', 'submitted'] as const)('are those that are %s', (status) => {
    expect(label(subject({ status }), base())).toEqual(['số sơ bộ', 'provisional']);
    expect(detailsOf('provisional', subject({ status }), base({ status }))).toEqual({ figures: 2 });
  });

  it('are told apart from estimates', () => {
    expect(label(subject(), base({ status: 'estimated' }))).toEqual(['số ước', 'estimate']);
    expect(detailsOf('estimate', subject(), base({ status: 'estimated' }))).toEqual({ figures: 1 });
  });
});

describe('different things counted', () => {
  it('are named: everybody against new participants', () => {
    expect(label(subject({}, 'si-voluntary-total'), base({}, 'si-voluntary-new'))).toEqual([
      'tổng số so với người mới',
      'everybody against new participants',
    ]);
    expect(label(subject({}, 'si-voluntary-new'), base({}, 'si-voluntary-renewed'))).toEqual([
      'người mới so với người tái tục',
      'new participants against renewals',
    ]);
    expect(label(subject({}, 'si-voluntary-returned'), base({}, 'si-voluntary-renewed'))).toEqual([
      'người tham gia lại so với người tái tục',
      'returned participants against renewals',
    ]);
  });

  it('are named: gross sign-ups against net growth', () => {
    expect(label(subject(), base({}, 'si-voluntary-net'))).toEqual(['gộp so với ròng', 'gross against net']);
    const [caveat] = caveatsOf(subject(), base({}, 'si-voluntary-net'));
    expect([caveatDetails(caveat!, 'vi'), caveatDetails(caveat!, 'en')]).toEqual([
      { subject: 'số gộp', base: 'số tăng ròng' },
      { subject: 'a gross count', base: 'net growth' },
    ]);
  });

  it('are not claimed of what is not said to be gross or net', () => {
    expect(kinds(subject({}, 'si-voluntary-total'), base({}, 'si-voluntary-net'))).toEqual([]);
    expect(kinds(subject({}, 'si-voluntary-net'), base({}, 'si-voluntary-total'))).toEqual([]);
  });
});

describe('windows of different length', () => {
  it('are counted in days, for what adds up over days only', () => {
    const whole = { period: year(2025) };
    expect(label(subject(), base(whole))).toEqual(['31 ngày so với 365 ngày', '31 days against 365']);
    const dayOf = { period: { from: '2025-12-31', to: '2026-01-01' } };
    expect(kinds(subject(whole, 'si-voluntary-total'), base(dayOf, 'si-voluntary-total'))).toEqual([]);
    expect(kinds(subject({}, 'si-voluntary-net'), base(dayOf, 'si-voluntary-total'))).toEqual([]);
    expect(kinds(subject(dayOf, 'si-voluntary-total'), base({}, 'si-voluntary-net'))).toEqual([]);
  });
});

describe('where a figure comes from', () => {
  it('is said of what was computed back, with its value', () => {
    expect(label(subject(), base({ origin: 'back-computed' }))).toEqual(['suy ngược', 'computed back']);
    expect(detailsOf('back-computed', subject({ origin: 'back-computed' }), base())).toEqual({ value: 50 });
    expect(detailsOf('back-computed', subject({ origin: 'back-computed', value: null }), base())).toEqual({ value: 0 });
  });

  it('is disputed where another source states another number', () => {
    const disputed = { conflicts: [{ value: 30_369, source: 'TTXVN' }] };
    expect(label(subject({ ...disputed, value: 30_269 }), base())).toEqual(['30.269 / 30.369', '30,269 / 30,369']);
    expect(detailsOf('source-conflict', subject(), base({ ...disputed, value: null }))).toEqual({
      value: 0,
      other: 30_369,
      source: 'TTXVN',
    });
    expect(caveatDetails(caveatsOf(subject(), base(disputed))[0]!, 'vi')).toEqual({ value: '40', other: '30.369', source: 'TTXVN' });
  });

  it('is the map of another day', () => {
    const on = { on: '2025-06-30' };
    expect(label(subject(), base({ ...on, boundary: 'estimated' }))).toEqual([
      'ước theo địa giới 30/06/2025',
      'estimated on the map of 30/06/2025',
    ]);
    expect(label(subject({ ...on, boundary: 'not-comparable' }), base())).toEqual([
      'không quy đổi được địa giới',
      'boundaries not comparable',
    ]);
  });
});
