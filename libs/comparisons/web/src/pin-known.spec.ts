import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { AsOf } from '@ra-quan/shared/web';
import { PinKnown } from './pin-known';
import { comparisonsTexts } from './texts';

describe('the button that pins a page to what is known', () => {
  it('chooses the instant at which the page was read, and is gone where one is chosen', async () => {
    const known = signal<string | null>(null);
    const choose = jest.fn((at: string) => known.set(at));
    TestBed.configureTestingModule({ providers: [await textsOf(comparisonsTexts), { provide: AsOf, useValue: { known, choose } }] });
    const fixture = TestBed.createComponent(PinKnown);
    fixture.componentRef.setInput('readAt', '2026-05-08T01:00:00.000Z');
    await fixture.whenStable();
    const button = () => (fixture.nativeElement as HTMLElement).querySelector('button');
    button()!.click();
    await fixture.whenStable();
    expect(choose).toHaveBeenCalledWith('2026-05-08T01:00:00.000Z');
    expect(button()).toBeNull();
  });
});
