import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { EventState } from '@ra-quan/launch-events/model';
import { type Role, permissionsOf } from '@ra-quan/shared/model';
import { Session } from '@ra-quan/shared/web';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { launchEventsTexts } from '../texts';
import { EventSteps } from './event-steps';

describe('the buttons of a ceremony', () => {
  const buttons = async (role: Role, state: EventState): Promise<(string | undefined)[]> => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), await textsOf(launchEventsTexts)],
    });
    const ready = TestBed.inject(Session).ready();
    TestBed.inject(HttpTestingController)
      .expectOne('/api/v1/session')
      .flush({ user: { role }, permissions: permissionsOf[role], csrfToken: null, demo: false });
    await ready;
    const fixture = TestBed.createComponent(EventSteps);
    fixture.componentRef.setInput('event', { state });
    TestBed.tick();
    return [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')].map((button) => button.textContent?.trim());
  };

  it.each([
    ['planned', ['Hủy lễ', 'Hoãn', 'Xác nhận']],
    ['confirmed', ['Hủy lễ', 'Hoãn', 'Khai mạc']],
    ['opened', ['Kết thúc']],
    ['held', ['Báo cáo']],
    ['reported', []],
    ['postponed', ['Hủy lễ', 'Xếp lại lịch']],
    ['cancelled', []],
  ] as const)('are those that the workflow opens to a province officer: %s', async (state, expected) => {
    expect(await buttons('province-officer', state)).toEqual(expected);
  });

  it('leave a planner the plan and a local officer the day', async () => {
    expect(await buttons('planner', 'confirmed')).toEqual(['Hủy lễ', 'Hoãn']);
    TestBed.resetTestingModule();
    expect(await buttons('local-officer', 'confirmed')).toEqual(['Khai mạc']);
  });
});
