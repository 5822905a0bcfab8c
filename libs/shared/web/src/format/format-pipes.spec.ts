import { TestBed } from '@angular/core/testing';
import { LanguageChoice, provideLanguages } from '../language/language-choice';
import { CountPipe, DayPipe, InstantPipe, PercentPipe } from './format-pipes';

describe('figures on the screen', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideLanguages()] });
  });

  const made = <Made>(make: () => Made) => TestBed.runInInjectionContext(make);

  it('follow the language of the screen', async () => {
    const [count, percent] = made(() => [new CountPipe(), new PercentPipe()] as const);
    expect([count.transform(62_522), percent.transform(312.04)]).toEqual(['62.522', '312,0%']);
    await TestBed.inject(LanguageChoice).choose('en');
    expect([count.transform(62_522), percent.transform(312.04)]).toEqual(['62,522', '312.0%']);
  });

  it('show zero as 0 and a missing figure as a dash', () => {
    const count = made(() => new CountPipe());
    expect([count.transform(0), count.transform(null)]).toEqual(['0', '–']);
    expect(made(() => new CountPipe()).transform(undefined)).toBe('–');
  });

  it('stand on the day and the clock of Viet Nam', () => {
    expect(new DayPipe().transform('2020-05-31')).toBe('31/05/2020');
    expect(new InstantPipe().transform('2020-05-31T18:05:00Z')).toBe('01/06/2020 01:05');
    expect(new InstantPipe().transform(null)).toBe('–');
  });
});
