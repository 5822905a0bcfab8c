import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { AsOf } from '@ra-quan/shared/web';
import { NowOnly } from './now-only';
import { comparisonsTexts } from './texts';

describe('a table that shows what is known now', () => {
  it('says so where a day of the past was chosen, and nothing where none was', async () => {
    const day = signal<string | null>(null);
    TestBed.configureTestingModule({ providers: [await textsOf(comparisonsTexts), { provide: AsOf, useValue: { day } }] });
    const fixture = TestBed.createComponent(NowOnly);
    const said = async () => {
      await fixture.whenStable();
      return (fixture.nativeElement as HTMLElement).textContent.trim();
    };
    expect(await said()).toBe('');
    day.set('2026-11-25');
    expect(await said()).toContain('Bảng này là số biết đến hiện nay');
  });
});
