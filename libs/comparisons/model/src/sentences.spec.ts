import { indicators, qualifiers, type Qualifier } from '@ra-quan/figures/model';
import { unitLevel } from '@ra-quan/geography/model';
import { oneDay as day, wholeMonth, wholeYear, type Language, type Period } from '@ra-quan/shared/model';
import { compare } from './comparison';
import type { Figure } from './figure';
import { quotation } from './quotation';
import { sidesOf } from './sides';
import { figure, year } from './testing/figure';

const languages: readonly Language[] = ['vi', 'en'];

/** Sentence and change, as they stand below each other on a card, in both languages. */
function said(subject: Figure, base: Figure): string {
  const { sentence, change } = compare(subject, base);
  return languages.map((language) => `${sentence[language]} [${change?.[language] ?? '–'}]`).join('\n');
}

const periods: Readonly<Record<string, readonly [subject: Period, base: Period, cutFrom?: readonly [Period, Period]]>> = {
  'whole years': [wholeYear(2026), wholeYear(2025)],
  'the year so far': [
    { from: '2026-01-01', to: '2026-11-27' },
    { from: '2025-01-01', to: '2025-11-27' },
  ],
  months: [wholeMonth(2026, 5), wholeMonth(2025, 5)],
  days: [day('2026-05-08'), day('2025-05-08')],
  'any days': [
    { from: '2026-05-08', to: '2026-06-18' },
    { from: '2022-05-08', to: '2022-06-18' },
  ],
  'a running month': [
    { from: '2026-11-01', to: '2026-11-27' },
    { from: '2025-11-01', to: '2025-11-27' },
    [wholeMonth(2026, 11), wholeMonth(2025, 11)],
  ],
  'a month against a year': [wholeMonth(2026, 5), wholeYear(2025)],
};
const pairIn = (name: string, code: string, more: Partial<Figure> = {}): [Figure, Figure] => {
  const [subject, base, cut] = periods[name]!;
  const reported = { origin: 'reported', status: 'approved', source: null } as const;
  return [
    figure(code, 1_200, subject, { ...reported, cutFrom: cut?.[0] ?? null, ...more }),
    figure(code, 1_000, base, { ...reported, cutFrom: cut?.[1] ?? null }),
  ];
};

/** Read by a person: a changed sentence shows as a difference of the file beside this one, and is read again. */
describe('every sentence', () => {
  it.each(Object.keys(periods))('over %s', (name) => {
    expect(said(...pairIn(name, 'si-voluntary-mobilised'))).toMatchSnapshot();
  });

  it.each(indicators.map(({ code }) => code))('of %s', (code) => {
    const [subject, base] =
      indicators.find((one) => one.code === code)!.nature === 'stock' ? ['2026-05-31', '2025-12-31'] : ['2026-05-08', '2025-05-08'];
    expect(said(figure(code, 1_200, day(subject)), figure(code, 1_000, day(base)))).toMatchSnapshot();
  });

  it.each(['Việt Nam', 'Thành phố Hà Nội', 'Phường Ba Đình, Thành phố Hà Nội'])('in %s', (path) => {
    const unit = { id: 1, path, level: unitLevel[path.includes(',') ? 'commune' : path === 'Việt Nam' ? 'nation' : 'province'] };
    const [subject, base] = pairIn('months', 'hi-household-mobilised');
    expect(said({ ...subject, unit }, { ...base, unit })).toMatchSnapshot();
  });

  const words: readonly (Qualifier | null)[] = [null, ...qualifiers];
  it.each(words.flatMap((subject) => words.map((base) => [subject ?? 'đúng', base ?? 'đúng'] as const)))(
    'of «%s» against «%s»',
    (ofSubject, ofBase) => {
      const qualifier = (word: string) => (word === 'đúng' ? null : (word as Qualifier));
      const subject = figure(
        'si-voluntary-mobilised',
        62_522,
        { from: '2020-05-01', to: '2020-08-01' },
        { qualifier: qualifier(ofSubject) },
      );
      expect(said(subject, figure('si-voluntary-net', 52_900, year(2018), { qualifier: qualifier(ofBase) }))).toMatchSnapshot();
    },
  );

  const [subject, base] = pairIn('months', 'si-voluntary-mobilised');
  const campaign2026 = { id: 1, name: 'Tháng vận động 2026', nameEn: null };
  const campaign2025 = { id: 2, name: 'Tháng vận động 2025', nameEn: 'Campaign month 2025' };
  const lost = { value: null, origin: null, boundary: 'not-comparable' } as const;
  const unknown = { value: null, origin: null } as const;
  const conflicts = [30_269, 30_369].map((value) => ({ value, source: `Báo ${value}` }));
  const net = (value: number | null, of: number) => figure('si-voluntary-net', value, year(of));
  const unlike: Readonly<Record<string, readonly [Figure, Figure]>> = {
    'a fall': [{ ...subject, value: 700 }, base],
    'nothing changed': [{ ...subject, value: 1_000 }, base],
    'a base of 0': [subject, { ...base, value: 0 }],
    'two of 0': [
      { ...subject, value: 0 },
      { ...base, value: 0 },
    ],
    'no base': [subject, { ...base, value: null, origin: null }],
    'no subject': [{ ...subject, value: null, origin: null }, base],
    'nothing at all': [
      { ...subject, value: null, origin: null },
      { ...base, value: null, origin: null },
    ],
    'a loss before a growth': [net(200, 2026), net(-500, 2025)],
    'a growth before a loss': [net(-200, 2026), net(500, 2025)],
    'a base that cannot be put on the map': [subject, { ...base, ...lost }],
    'a subject that cannot be put on the map': [{ ...subject, ...lost }, base],
    'two that cannot be put on the map': [
      { ...subject, ...lost },
      { ...base, ...lost },
    ],
    'a subject that cannot be put on the map, without a base': [
      { ...subject, ...lost },
      { ...base, ...unknown },
    ],
    'no subject beside a base that cannot be put on the map': [
      { ...subject, ...unknown },
      { ...base, ...lost },
    ],
    'no net growth': [net(null, 2026), net(500, 2025)],
    'no net growth before': [net(500, 2026), net(null, 2025)],
    'no stock': [
      figure('si-voluntary-total', null, day('2026-05-31')),
      figure('si-voluntary-total', 1_000, day('2025-12-31'), { qualifier: 'gần' }),
    ],
    'no subject beside few reports': [
      { ...subject, ...unknown },
      { ...base, coverage: { reported: 3_104, expected: 3_321, reportedDays: 90_000, expectedDays: 102_951 } },
    ],
    'no subject beside a generated base of another campaign': [
      { ...subject, ...unknown, campaign: campaign2026 },
      { ...base, illustrative: true, campaign: campaign2025 },
    ],
    'two campaigns': [
      { ...subject, campaign: campaign2026 },
      { ...base, campaign: campaign2025 },
    ],
    'two launches of one campaign': [
      { ...subject, period: day('2026-05-23'), campaign: campaign2026 },
      { ...base, period: day('2026-05-08'), campaign: campaign2026 },
    ],
    'a campaign against the net growth of a year': [{ ...subject, campaign: campaign2026 }, net(500, 2025)],
    'a subject of which another source differs': [{ ...subject, conflicts: conflicts.slice(0, 1) }, base],
    'a base of which two sources differ': [subject, { ...base, qualifier: 'trên', conflicts }],
    itself: [subject, subject],
    'equal numbers of different kinds': [{ ...subject, value: 27_753 }, net(27_753, 2025)],
    'equal numbers, one of them «trên»': [{ ...subject, value: 1_000, qualifier: 'trên' }, base],
    'equal numbers in a share': [figure('si-voluntary-new', 1_000, base.period), base],
    'another scheme': [subject, figure('hi-household-mobilised', 1_000, base.period)],
    'a stock': [subject, figure('si-voluntary-total', 1_000, day('2025-12-30'))],
    'renewals against new': [figure('si-voluntary-renewed', 1_200, subject.period), base],
    'vehicles against parades': [figure('vehicles', 9_000, day('2026-05-08')), figure('parades', 600, day('2026-05-08'))],
    'a campaign against all': [{ ...subject, campaign: campaign2026 }, base],
    'a generated base': [subject, { ...base, illustrative: true }],
    'a generated subject': [{ ...subject, illustrative: true }, base],
    'a base computed back': [subject, figure('si-voluntary-net', 20_039, year(2017), { origin: 'back-computed', status: 'estimated' })],
    'few reports': [
      { ...subject, coverage: { reported: 20, expected: 126, reportedDays: 40, expectedDays: 1_260 } },
      { ...base, coverage: { reported: 3_104, expected: 3_321, reportedDays: 90_000, expectedDays: 102_951 } },
    ],
  };
  it.each(Object.entries(unlike))('of %s', (_, [one, other]) => {
    expect(said(one, other)).toMatchSnapshot();
  });

  it('that is copied takes source, day of the data and every caveat along', () => {
    const waves = figure(
      'si-voluntary-mobilised',
      62_522,
      { from: '2020-05-01', to: '2020-08-01' },
      { source: 'Báo Kiểm toán, 20/05/2021' },
    );
    const yearOf2018 = figure('si-voluntary-net', 52_900, year(2018), { qualifier: 'trên', source: 'vss.gov.vn' });
    const comparison = compare(waves, yearOf2018);
    expect(languages.map((language) => quotation(waves, comparison, '2026-05-08T02:00:00.000Z', language)).join('\n')).toMatchSnapshot();
  });

  it('of several sides of one campaign', () => {
    const sides = ['si-voluntary-mobilised', 'hi-household-mobilised'].map((code, at) =>
      figure(code, [62_522, 71_300][at]!, { from: '2020-05-01', to: '2020-08-01' }),
    );
    const said = sidesOf(sides)!.sentence;
    expect(`${said.vi}\n${said.en}`).toMatchSnapshot();
    expect([sidesOf(sides.slice(1)), sidesOf([sides[0]!, { ...sides[1]!, value: null }])]).toEqual([null, null]);
  });

  it('is whole: no empty bracket, no placeholder, no word twice, no number without its meaning', () => {
    for (const name of Object.keys(periods))
      for (const { code } of indicators) {
        const { sentence, change } = compare(...pairIn(name, code));
        for (const text of [sentence.vi, sentence.en, change?.vi ?? '', change?.en ?? '']) {
          expect(text).not.toMatch(/\(\)|\{|undefined|NaN|∞| {2}|(?<!\p{L})(\p{L}+) \1(?!\p{L})/u);
          expect(text).not.toMatch(/số tổng số|of on|of in/);
        }
      }
  });
});
