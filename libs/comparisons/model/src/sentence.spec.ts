import { addDays, daysIn, wholeMonth } from '@ra-quan/shared/model';
import fc from 'fast-check';
import { compare } from './comparison';
import { baseWords, growthSentence, periodWords, ratioSentence, wordsFor } from './sentence';
import { figure, year } from './testing/figure';

const both = (period: { from: string; to: string }) => [periodWords(period, 'vi'), periodWords(period, 'en')];

const begun = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

describe('a period in words', () => {
  it('is «tháng 5/2020» of a calendar month: the month first', () => {
    expect(both({ from: '2020-05-01', to: '2020-06-01' })).toEqual(['tháng 5/2020', '5/2020']);
    expect(both({ from: '2020-12-01', to: '2021-01-01' })).toEqual(['tháng 12/2020', '12/2020']);
  });

  it('is a month for all of them, long or short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2016, max: 2032 }), fc.integer({ min: 1, max: 12 }), (of, month) => {
        expect(periodWords(wholeMonth(of, month), 'vi')).toBe(`tháng ${month}/${of}`);
      }),
    );
  });

  it('is the whole year only from its first day to its last', () => {
    expect(both(year(2017))).toEqual(['cả năm 2017', 'the whole of 2017']);
    expect(periodWords({ from: '2017-01-01', to: '2017-12-31' }, 'vi')).toBe('01/01/2017 – 30/12/2017');
    expect(periodWords({ from: '2017-02-01', to: '2018-01-01' }, 'vi')).toBe('01/02/2017 – 31/12/2017');
    expect(periodWords({ from: '2017-01-01', to: '2019-01-01' }, 'vi')).toBe('01/01/2017 – 31/12/2018');
  });

  it('is one day, or its first and last day, wherever it is no calendar month', () => {
    expect(both({ from: '2020-05-23', to: '2020-05-24' })).toEqual(['ngày 23/05/2020', 'on 23/05/2020']);
    expect(both({ from: '2020-05-01', to: '2020-05-02' })).toEqual(['ngày 01/05/2020', 'on 01/05/2020']);
    for (const [from, to, words] of [
      ['2020-05-01', '2020-08-01', '01/05/2020 – 31/07/2020'],
      ['2020-05-01', '2020-07-01', '01/05/2020 – 30/06/2020'],
      ['2020-05-02', '2020-06-01', '02/05/2020 – 31/05/2020'],
      ['2020-05-01', '2020-05-31', '01/05/2020 – 30/05/2020'],
      ['2020-07-11', '2020-07-13', '11/07/2020 – 12/07/2020'],
    ] as const)
      expect(both({ from, to })).toEqual([words, words]);
  });

  it('never calls two different periods the same', () => {
    const day = fc.integer({ min: 0, max: 1_500 }).map((count) => addDays('2018-11-01', count));
    const period = fc.tuple(day, fc.integer({ min: 1, max: 800 })).map(([from, days]) => ({ from, to: addDays(from, days) }));
    fc.assert(
      fc.property(period, period, (left, right) => {
        fc.pre(left.from !== right.from || daysIn(left) !== daysIn(right));
        expect(periodWords(left, 'vi')).not.toBe(periodWords(right, 'vi'));
      }),
    );
  });
});

describe('the sentences of a comparison', () => {
  const subject = figure('si-voluntary-new', 62_522, { from: '2020-05-01', to: '2020-08-01' });
  const base = figure('si-voluntary-net', 52_900, year(2018), { qualifier: 'trên' });

  it('say the ratio with both figures and what a source puts before them, in either language', () => {
    expect(ratioSentence(subject, base, 'vi')).toBe(
      '62.522 người tham gia BHXH tự nguyện vận động được bằng 118,2% số tăng ròng BHXH tự nguyện cả năm 2018 (trên 52.900).',
    );
    expect(ratioSentence(subject, base, 'en')).toBe(
      '62,522 voluntary SI sign-ups: equal to 118.2% of the net growth of voluntary SI of the whole of 2018 (over 52,900).',
    );
  });

  it.each([
    ['gần', 'nearly'],
    ['hơn', 'over'],
    ['khoảng', 'about'],
    ['ước', 'an estimated'],
  ] as const)('keep «%s» before a number, in English «%s»', (qualifier, english) => {
    expect(ratioSentence({ ...subject, qualifier }, base, 'vi')).toMatch(new RegExp(`^${begun(qualifier)} 62\\.522 `));
    expect(ratioSentence({ ...subject, qualifier }, base, 'en')).toMatch(new RegExp(`^${begun(english)} 62,522 `));
  });

  it('say a rise, a fall, and where nothing changed', () => {
    const against = (value: number) => {
      const { change } = compare(subject, { ...base, value });
      return [change!.vi, change!.en];
    };
    expect(against(31_261)).toEqual([
      'tăng 100,0% so với số tăng ròng BHXH tự nguyện cả năm 2018',
      'up 100.0% on the net growth of voluntary SI of the whole of 2018',
    ]);
    expect(against(125_044)).toEqual([
      'giảm 50,0% so với số tăng ròng BHXH tự nguyện cả năm 2018',
      'down 50.0% on the net growth of voluntary SI of the whole of 2018',
    ]);
    expect(against(62_522)).toEqual([
      'không đổi so với số tăng ròng BHXH tự nguyện cả năm 2018',
      'unchanged against the net growth of voluntary SI of the whole of 2018',
    ]);
  });

  it('say why there is nothing to say', () => {
    const said = (of: number | null, on: number | null) => [
      ratioSentence({ ...subject, value: of }, { ...base, value: on, qualifier: null }, 'vi'),
      ratioSentence({ ...subject, value: of }, { ...base, value: on, qualifier: null }, 'en'),
    ];
    const of2018 = ['(số tăng ròng BHXH tự nguyện cả năm 2018).', '(the net growth of voluntary SI of the whole of 2018).'];
    const start = ['– người tham gia BHXH tự nguyện vận động được: ', '– voluntary SI sign-ups: '];
    expect(said(null, 5)).toEqual([`${start[0]}chưa có số liệu kỳ này ${of2018[0]}`, `${start[1]}no figure for this period ${of2018[1]}`]);
    expect(said(null, null)).toEqual([
      `${start[0]}chưa có số liệu của cả hai kỳ ${of2018[0]}`,
      `${start[1]}no figures for either period ${of2018[1]}`,
    ]);
    expect([wordsFor('base-zero').en, wordsFor('base-missing').en, wordsFor('not-comparable').en]).toEqual([
      'cannot be compared (the base is 0)',
      'no figure for the base period',
      'cannot be restated across the change of boundaries',
    ]);
    expect([growthSentence(subject, { ...base, value: 0 }, 'vi'), growthSentence(subject, { ...base, value: null }, 'en')]).toEqual([
      null,
      null,
    ]);
    expect(compare(subject, { ...base, value: 0 }).change).toBeNull();
  });

  it('keep BHXH, BHYT, SI and HI in capitals inside a sentence', () => {
    const named = (name: string, nameEn: string) => {
      const one = { ...base, indicator: { ...base.indicator, name, nameEn } };
      return [baseWords(one, 'vi'), baseWords(one, 'en')];
    };
    expect(named('BHXH tự nguyện tái tục', 'SI renewals')).toEqual([
      'số BHXH tự nguyện tái tục cả năm 2018',
      'the SI renewals of the whole of 2018',
    ]);
    expect(named('BHYT hộ gia đình tái tục', 'HI renewals')).toEqual([
      'số BHYT hộ gia đình tái tục cả năm 2018',
      'the HI renewals of the whole of 2018',
    ]);
    expect(named('Sản phẩm', 'Sites')).toEqual(['số sản phẩm cả năm 2018', 'the sites of the whole of 2018']);
  });
});

describe('a generated figure in a sentence', () => {
  const [of2026, of2020] = [year(2026), year(2020)];

  it('wears its mark where it stands, in both languages, and gives none to the other', () => {
    const real = figure('si-voluntary-new', 367, of2026);
    const generated = figure('si-voluntary-new', 29_233, of2020, { illustrative: true });
    expect(ratioSentence(real, generated, 'vi')).toContain('(29.233, số minh họa).');
    expect(ratioSentence(real, generated, 'vi')).toMatch(/^367 [^(]* bằng/);
    expect(ratioSentence(generated, real, 'vi')).toMatch(/^29\.233 .* \(số minh họa\) bằng/);
    expect(ratioSentence(real, generated, 'en')).toContain('(29,233, illustrative).');
  });
});
