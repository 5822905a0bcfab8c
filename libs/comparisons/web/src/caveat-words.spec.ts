import { type Caveat, caveatKinds } from '@ra-quan/comparisons/model';
import { caveatWords } from './caveat-words';
import { texts as en } from './texts.en';
import { texts as vi } from './texts.vi';

const details: Record<Caveat['kind'], Caveat['details']> = {
  'unequal-windows': { subjectDays: 92, baseDays: 365 },
  'gross-vs-net': { subject: 'gross', base: 'net' },
  'total-vs-new': { subject: 'total', base: 'new' },
  'partial-coverage': { subjectReported: 3104, subjectExpected: 3321, subjectReportedDays: 3104, subjectExpectedDays: 3321 },
  provisional: { figures: 1 },
  estimate: { figures: 1 },
  'back-computed': { value: 20_039 },
  'boundary-estimated': { unit: 'Phường Sài Gòn', on: '31/05/2026' },
  'boundary-not-comparable': { unit: 'Phường Bến Nghé', on: '30/06/2025' },
  'calendar-shift': { subjectDays: 16, baseDays: 21, tet: 'subject' },
  'corrected-since': { was: 30_369, value: 30_269, on: '20/07/2020', reason: 'đối chiếu' },
  'source-conflict': { value: 30_269, other: 30_369, source: 'TTXVN' },
  'small-base': { base: 12 },
};

describe.each(['vi', 'en'] as const)('the caveats in words (%s)', (language) => {
  const translate = (key: string, params: Record<string, unknown> = {}) => {
    const found = key
      .split('.')
      .slice(1)
      .reduce<unknown>((tree, part) => (tree as Record<string, unknown>)[part], language === 'vi' ? vi : en);
    return String(found).replace(/{{(\w+)}}/g, (_, name: string) => String(params[name]));
  };
  const say = (kind: Caveat['kind']) => caveatWords({ kind, details: details[kind] }, language, translate);

  it.each(caveatKinds)('have a label and a sentence with every number filled in: %s', (kind) => {
    const { label, text } = say(kind);
    expect(`${label} ${text}`).not.toMatch(/undefined|{{/);
  });

  it('say how much', () => {
    const expected =
      language === 'vi'
        ? ['92 ngày so với 365 ngày', 'kỳ này 3.104 của 3.321 xã, 93,5% số báo cáo', '30.269 / 30.369']
        : ['92 days against 365', 'this period: 3,104 of 3,321 communes, 93.5% of their reports', '30,269 / 30,369'];
    expect([say('unequal-windows').label, say('partial-coverage').label, say('source-conflict').label]).toEqual(expected);
  });
});
