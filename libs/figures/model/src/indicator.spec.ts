import { dailyIndicators, eventIndicators, indicatorByCode, indicators } from './indicator';

const of = (code: string) => {
  const { scheme, nature, countKind, basis } = indicatorByCode(code);
  return [scheme, nature, countKind, basis];
};

describe('the catalogue of indicators', () => {
  it('has unique ids and codes', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
  });

  it('keeps the id of a code for ever: figures are stored by it', () => {
    expect(Object.fromEntries(indicators.map(({ id, code }) => [id, code]))).toEqual({
      1: 'si-voluntary-mobilised',
      2: 'hi-household-mobilised',
      3: 'si-voluntary-renewed',
      4: 'si-voluntary-returned',
      5: 'hi-household-renewed',
      6: 'si-voluntary-new',
      7: 'hi-household-new',
      10: 'si-voluntary-net',
      11: 'si-voluntary-total',
      20: 'attendance',
      21: 'people-reached',
      22: 'event-si-voluntary',
      23: 'event-hi-household',
      24: 'parades',
      25: 'vehicles',
      26: 'small-groups',
      30: 'products',
    });
  });

  it('names each in both languages, no two alike', () => {
    for (const side of ['name', 'nameEn'] as const) {
      const names = indicators.map((indicator) => indicator[side]);
      expect(names.filter((name) => !/^\p{Lu}.{4}/u.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('keeps what units report apart from what events report', () => {
    expect(dailyIndicators.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(eventIndicators.map(({ id }) => id)).toEqual([20, 21, 22, 23, 24, 25, 26]);
  });

  it('knows gross sign-ups from net growth, and both from a stock', () => {
    expect(of('si-voluntary-mobilised')).toEqual(['si-voluntary', 'flow', 'total', 'gross']);
    expect(of('si-voluntary-net')).toEqual(['si-voluntary', 'flow', null, 'net']);
    expect(of('si-voluntary-total')).toEqual(['si-voluntary', 'stock', 'total', null]);
  });

  it('knows new participants from renewals and from those who return, of either scheme', () => {
    expect(of('si-voluntary-new')).toEqual(['si-voluntary', 'flow', 'new', 'gross']);
    expect(of('hi-household-new')).toEqual(['hi-household', 'flow', 'new', 'gross']);
    expect(of('hi-household-mobilised')).toEqual(['hi-household', 'flow', 'total', 'gross']);
    expect(of('event-hi-household')).toEqual(of('hi-household-mobilised'));
    expect(of('event-si-voluntary')).toEqual(of('si-voluntary-mobilised'));
    expect(of('si-voluntary-renewed')).toEqual(['si-voluntary', 'flow', 'renewed', 'gross']);
    expect(of('hi-household-renewed')).toEqual(['hi-household', 'flow', 'renewed', 'gross']);
    expect(of('si-voluntary-returned')).toEqual(['si-voluntary', 'flow', 'returned', 'gross']);
  });

  it('says what is counted where it is not persons, and adds all of that up over days', () => {
    const things = indicators.filter(({ countedIn }) => countedIn !== 'person');
    expect(things.map(({ code, countedIn }) => `${code}: ${countedIn}`)).toEqual([
      'parades: group',
      'vehicles: vehicle',
      'small-groups: group',
      'products: item',
    ]);
    expect(indicators.filter(({ nature }) => nature !== 'flow').map(({ code }) => code)).toEqual(['si-voluntary-total']);
  });

  it('refuses a code that it does not have', () => {
    expect(() => indicatorByCode('si-voluntary')).toThrow('no indicator si-voluntary');
  });
});
