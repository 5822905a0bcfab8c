import { Addresses, shapeOf } from './addresses.ts';
import { Findings } from './findings.ts';
import { everyLook, pairs } from './looks.ts';
import { scopesOfTexts, wordsOf } from './words.ts';

describe('the route of an address', () => {
  it('is the same for every thing of a kind, in every campaign and on every page of a list', () => {
    expect(shapeOf('/launch-events/17/edit?campaign=4')).toBe('/launch-events/:id/edit');
    expect(shapeOf('/audit?page=3&sort=-at&q=x&asOf=2026-05-01')).toBe('/audit');
  });

  it('tells the views of a page apart, not the numbers and days that it is asked for', () => {
    expect(shapeOf('/campaigns/calendar?as=table&year=2020')).toBe('/campaigns/calendar?as=table');
    expect(shapeOf('/launch-events/board?day=2026-05-18')).toBe('/launch-events/board');
  });
});

describe('the addresses that somebody comes upon', () => {
  it('are visited once, each route as often as wanted, in the order in which they were found', () => {
    const addresses = new Addresses(2);
    expect(['/units/1', '/units/1', '/units/2', '/units/3', '/users'].map((one) => addresses.add(one))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect([addresses.next(), addresses.next(), addresses.next(), addresses.next()]).toEqual(['/units/1', '/units/2', '/users', undefined]);
  });
});

describe('the words that nobody should read', () => {
  const words = wordsOf(scopesOfTexts());
  const foundIn = (text: string) => Object.keys(words).filter((kind) => words[kind]!.test(text));

  it('are keys of texts, days as machines write them, and values that nobody wrote', () => {
    expect(foundIn('campaigns.form.new')).toEqual(['raw key']);
    expect(foundIn('launch-events.title')).toEqual(['raw key']);
    expect(foundIn('từ 2026-05-20')).toEqual(['ISO date']);
    expect(foundIn('{{count}} việc')).toEqual(['raw value']);
    expect(foundIn('Tổng: NaN')).toEqual(['raw value']);
  });

  it('are not the codes of campaigns, names of files, days as people write them, or the address of a site', () => {
    for (const text of ['DIEN-TAP-2026-05-20', 'so-lieu-2026-05-20.xlsx', '20/05/2026', 'baohiemxahoi.gov.vn', 'Chiến dịch. Mới'])
      expect([text, foundIn(text)]).toEqual([text, []]);
  });
});

describe('the looks', () => {
  it('of the short form show every two of language, theme and screen together', () => {
    const halves = (look: (typeof pairs)[number]) => [
      `${look.language} ${look.theme}`,
      `${look.language} ${look.screen}`,
      `${look.theme} ${look.screen}`,
    ];
    expect(new Set(pairs.flatMap(halves))).toEqual(new Set(everyLook.flatMap(halves)));
    expect(everyLook).toHaveLength(8);
  });
});

describe('what was found', () => {
  it('is told once, with everybody who saw it, where, in which look and after which press', () => {
    const findings = new Findings();
    const finding = { kind: 'raw key', shape: '/units/:id', text: 'geography.kind' };
    findings.add(finding, { role: 'ha-noi', address: '/units/5', look: 'vi light desk' });
    findings.add(finding, { role: 'giam-doc', address: '/units/6', look: 'en dark phone', after: 'Sửa' });
    expect(findings.count).toBe(1);
    expect(findings.report()).toBe(
      '✗ raw key · /units/:id\n    geography.kind\n    ha-noi, giam-doc · vi light desk, en dark phone · /units/5 /units/6 · after «Sửa»',
    );
  });
});
