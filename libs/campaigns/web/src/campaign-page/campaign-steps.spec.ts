import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type Campaign, type CampaignState, type Shortcoming, campaignsContract } from '@ra-quan/campaigns/model';
import type { Role } from '@ra-quan/shared/model';
import { permissionsOf } from '@ra-quan/shared/model';
import { Session, listOfCampaigns } from '@ra-quan/shared/web';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { campaignsTexts } from '../texts';
import { CampaignSteps } from './campaign-steps';

const campaign = (state: CampaignState, shortcomings: Shortcoming[] = []): Campaign => ({
  id: 1,
  code: 'T',
  name: 'Tháng',
  nameEn: null,
  legalBasis: 'x',
  windowFrom: '2026-11-01',
  windowTo: '2026-12-01',
  waves: [],
  themes: [],
  messages: [],
  state,
  stateReason: null,
  illustrative: false,
  rehearsal: false,
  reportBy: '17:00',
  copiedFrom: null,
  version: 1,
  shortcomings,
  actions: [],
});

describe('the buttons of a campaign', () => {
  const buttons = async (role: Role, shown: Campaign): Promise<(string | undefined)[]> => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        listOfCampaigns(campaignsContract.page),
        await textsOf(campaignsTexts),
      ],
    });
    const ready = TestBed.inject(Session).ready();
    TestBed.inject(HttpTestingController)
      .expectOne('/api/v1/session')
      .flush({ user: { role }, permissions: permissionsOf[role], csrfToken: null, demo: false });
    await ready;
    const fixture = TestBed.createComponent(CampaignSteps);
    fixture.componentRef.setInput('campaign', shown);
    TestBed.tick();
    return [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')].map((button) => button.textContent?.trim());
  };

  it.each([
    ['draft', ['Hủy chiến dịch', 'Công bố']],
    ['published', ['Hủy chiến dịch', 'Bắt đầu triển khai']],
    ['running', ['Hủy chiến dịch', 'Kết thúc']],
    ['closed', []],
    ['cancelled', []],
  ] as const)('are those that the workflow opens to a planner: %s', async (state, expected) => {
    expect(await buttons('planner', campaign(state))).toEqual(expected);
  });

  it('do not offer to publish what is not ready', async () => {
    expect(await buttons('planner', campaign('draft', ['theme']))).toEqual(['Hủy chiến dịch']);
  });

  it('are not there for a director, who only reads plans', async () => {
    expect(await buttons('director', campaign('draft'))).toEqual([]);
  });
});
