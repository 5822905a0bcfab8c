import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { type Page, type PageAsked, contract, operation } from '@ra-quan/shared/model';
import { provideLanguages } from '../language/language-choice';
import { Session } from '../session/session';
import { type CampaignChoice, CampaignContext, listOfCampaigns } from './campaign-context';

const { list } = contract('campaigns', { list: operation<{ query: PageAsked; answer: Page<CampaignChoice> }>('GET', 'campaigns') });

const campaign = (id: number, state: string, windowFrom: string) => ({
  id,
  code: `C${id}`,
  name: `C${id}`,
  nameEn: null,
  state,
  windowFrom,
  windowTo: windowFrom,
  illustrative: false,
  rehearsal: false,
});

async function contextAt(address: string, ...items: ReturnType<typeof campaign>[]): Promise<CampaignContext> {
  localStorage.clear();
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      provideLanguages(),
      { provide: Session, useValue: { may: () => true } },
      listOfCampaigns(list),
    ],
  });
  await TestBed.inject(Router).navigateByUrl(address);
  const context = TestBed.inject(CampaignContext);
  TestBed.tick();
  TestBed.inject(HttpTestingController)
    .expectOne((request) => request.url === '/api/v1/campaigns')
    .flush({ items, total: items.length });
  await new Promise((settled) => setTimeout(settled));
  return context;
}

const shownOf = async (...items: ReturnType<typeof campaign>[]) => (await contextAt('/', ...items)).id();

describe('the campaign shown first', () => {
  it('is the one that runs', async () => {
    expect(
      await shownOf(campaign(1, 'closed', '2026-01-01'), campaign(2, 'running', '2025-05-01'), campaign(3, 'draft', '2027-05-01')),
    ).toBe(2);
  });

  it('is the one closed last where none runs, and never a draft beside it', async () => {
    expect(
      await shownOf(campaign(1, 'closed', '2020-05-01'), campaign(2, 'closed', '2022-05-01'), campaign(3, 'draft', '2027-05-01')),
    ).toBe(2);
  });

  it('is the draft where there is nothing else, and nothing where there is none', async () => {
    expect(await shownOf(campaign(3, 'draft', '2027-05-01'))).toBe(3);
    expect(await shownOf()).toBeNull();
  });
});

describe('a campaign that the address asks for', () => {
  const campaigns = [campaign(1, 'running', '2026-05-01'), campaign(2, 'closed', '2025-05-01')];

  it('is shown, though another one runs', async () => {
    const context = await contextAt('/?campaign=2', ...campaigns);
    expect([context.id(), context.unknown()]).toEqual([2, null]);
  });

  it.each(['999999', 'abc'])('is told to be unknown where it is not there (%s), and not replaced by another', async (asked) => {
    const context = await contextAt(`/?campaign=${asked}`, ...campaigns);
    expect([context.id(), context.unknown()]).toEqual([null, asked]);
  });
});
