import { provideHttpClient } from '@angular/common/http';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Confirm } from '@ra-quan/shared/ui';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { sharedTexts } from '../texts';
import { type HeldInput, type HoldsInput, leaveGuard, warnWhile } from './leave-guard';

const held = signal<HeldInput | undefined>(undefined);

@Component({ selector: 'rq-form-page', template: 'form' })
class FormPage implements HoldsInput {
  readonly heldInput = held.asReadonly();

  constructor() {
    warnWhile(() => held() !== undefined);
  }
}
@Component({ selector: 'rq-elsewhere', template: 'elsewhere' })
class Elsewhere {}

describe('leaving a page that holds input', () => {
  const ask = jest.fn();
  let harness: RouterTestingHarness;
  const leave = async () => {
    await TestBed.inject(Router).navigateByUrl('/elsewhere');
    return harness.routeNativeElement?.textContent;
  };

  beforeEach(async () => {
    ask.mockReset();
    held.set(undefined);
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideRouter([
          { path: 'form', component: FormPage, canDeactivate: [leaveGuard] },
          { path: 'elsewhere', component: Elsewhere },
        ]),
        await textsOf(sharedTexts),
        { provide: Confirm, useValue: { ask } },
      ],
    });
    harness = await RouterTestingHarness.create('/form');
  });

  it('asks nothing where nothing is held', async () => {
    expect([await leave(), ask.mock.calls]).toEqual(['elsewhere', []]);
  });

  it('asks before input is lost, and stays when the person turns back', async () => {
    const drop = jest.fn();
    held.set({ drop });
    expect(await leave()).toBe('form');
    expect(ask).toHaveBeenCalledWith(expect.objectContaining({ title: 'Bỏ nội dung chưa lưu?', danger: true }));
    expect(drop).not.toHaveBeenCalled();
    ask.mockResolvedValue({ reason: '' });
    expect([await leave(), drop.mock.calls.length]).toEqual(['elsewhere', 1]);
  });

  it('says how many cells stay on the device', async () => {
    held.set({ kept: 3 });
    ask.mockResolvedValue({ reason: '' });
    expect(await leave()).toBe('elsewhere');
    expect(ask).toHaveBeenCalledWith({ title: 'Còn 3 ô chưa lưu', text: expect.stringContaining('giữ trên máy'), action: 'Rời trang' });
  });

  it('lets the browser ask before the site is left, as long as the page is there', async () => {
    const leavesSite = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return !event.defaultPrevented;
    };
    expect(leavesSite()).toBe(true);
    held.set({ kept: 1 });
    expect(leavesSite()).toBe(false);
    ask.mockResolvedValue({ reason: '' });
    await leave();
    expect(leavesSite()).toBe(true);
  });
});
