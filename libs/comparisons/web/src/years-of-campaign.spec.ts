import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CampaignContext } from '@ra-quan/shared/web';
import { yearsOfCampaign } from './years-of-campaign';

describe('the years that a table shows first', () => {
  const year = signal<number | null>(null);
  const years = () => {
    TestBed.configureTestingModule({ providers: [{ provide: CampaignContext, useValue: { year } }] });
    const { first, last } = TestBed.runInInjectionContext(() => yearsOfCampaign(5));
    return () => [first(), last()];
  };
  const now = new Date().getFullYear();

  it('follow the campaign that is chosen, not beyond this year nor before there were figures', () => {
    const shown = years();
    expect(shown()).toEqual([now - 5, now]);
    year.set(2022);
    expect(shown()).toEqual([2017, 2022]);
    year.set(2025);
    expect(shown()).toEqual([2020, 2025]);
    year.set(now + 1);
    expect(shown()).toEqual([now - 5, now]);
  });
});
