import { dayOf, instantOf, readTime, timeOf } from './clock';

describe('the time of a ceremony', () => {
  it.each([
    ['07:30', '07:30'],
    ['7h30', '07:30'],
    ['7h', '07:00'],
    ['7', '07:00'],
    ['0730', '07:30'],
    ['7.05', '07:05'],
    ['24:00', undefined],
    ['7:60', undefined],
    ['7:3', undefined],
    ['sáng', undefined],
    ['', undefined],
  ])('is read as offices write it: %s → %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it('is meant in Viet Nam, whatever the device thinks', () => {
    expect(instantOf('2026-05-08', '06:30')).toBe('2026-05-07T23:30:00.000Z');
    expect([dayOf('2026-05-07T23:30:00.000Z'), timeOf('2026-05-07T23:30:00.000Z')]).toEqual(['2026-05-08', '06:30']);
  });
});
