import { InjectionToken, type Provider, Service, computed, effect, inject } from '@angular/core';
import { type Day, type Id, type Operation, type Page, type PageAsked, largestPage } from '@ra-quan/shared/model';
import { answerTo } from '../http/operations';
import { LanguageChoice } from '../language/language-choice';
import { Session } from '../session/session';
import { UrlParams } from '../url/url-params';

/** A campaign as the switcher shows it. */
export interface CampaignChoice {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly state: string;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  /** Generated demo figures: everything of it wears the mark "minh họa". */
  readonly illustrative: boolean;
  /** Nothing of it is real. */
  readonly rehearsal: boolean;
}

type CampaignList = Operation<{ query: PageAsked; answer: Page<CampaignChoice> }>;
const campaignList = new InjectionToken<CampaignList>('the operation that lists campaigns');

/** The domain of campaigns stands to the right of this one, so that the application says which operation lists them. */
export const listOfCampaigns = (operation: CampaignList): Provider => ({ provide: campaignList, useValue: operation });

const storageKey = 'rq.campaign';
const idOf = (text: string | null | undefined) => (text && /^\d{1,15}$/.test(text) ? Number(text) : undefined);

/** The campaign the screens are about: the address says it (`campaign`), the device remembers it, else the one most likely worked on. */
@Service()
export class CampaignContext {
  private readonly session = inject(Session);
  private readonly url = inject(UrlParams);
  private readonly language = inject(LanguageChoice);
  private readonly list = answerTo(inject(campaignList), () =>
    this.session.may('campaigns.read') ? { query: { size: largestPage } } : undefined,
  );

  readonly campaigns = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  readonly loading = this.list.isLoading;

  /** `null` until the list has come, where there is no campaign, and where the address asks for one that is not there: it is not replaced by another. */
  readonly campaign = computed(() => {
    const asked = this.url.read('campaign');
    const one = (text: string | null) => this.campaigns().find(({ id }) => id === idOf(text)) ?? null;
    return asked ? one(asked) : (one(localStorage.getItem(storageKey)) ?? firstToShow(this.campaigns()));
  });
  readonly id = computed(() => this.campaign()?.id ?? null);
  /** The chosen campaign where it is a rehearsal, whose figures count for who looks at it alone. */
  readonly rehearsalId = computed(() => (this.campaign()?.rehearsal ? this.id() : null));
  /** The year in which the chosen campaign begins; `null` where there is none. */
  readonly year = computed(() => {
    const campaign = this.campaign();
    return campaign && Number(campaign.windowFrom.slice(0, 4));
  });
  /** In the language of the reader. */
  readonly name = computed(() => {
    const campaign = this.campaign();
    return (this.language.current() === 'en' && campaign?.nameEn) || campaign?.name;
  });
  /** What the address asks for, where there is no such campaign. */
  readonly unknown = computed(() => {
    const asked = this.url.read('campaign');
    return asked && this.list.hasValue() && !this.loading() && !this.campaign() ? asked : null;
  });

  constructor() {
    effect(() => {
      const id = this.id();
      if (id !== null) localStorage.setItem(storageKey, String(id));
    });
  }

  choose(id: number): void {
    this.url.patch({ campaign: String(id) });
  }

  /** After the chosen campaign was removed: another is shown. */
  forget(): void {
    localStorage.removeItem(storageKey);
    this.url.patch({ campaign: null });
    this.list.reload();
  }

  /** After a campaign was created, renamed or published. */
  reload(): void {
    this.list.reload();
  }
}

/** What a person most likely works on: what runs, what was announced, what was closed last; a draft only where there is nothing else. */
const likely = ['running', 'published', 'closed', 'draft', 'cancelled'];

function firstToShow(campaigns: readonly CampaignChoice[]): CampaignChoice | null {
  const before = (left: CampaignChoice, right: CampaignChoice) =>
    likely.indexOf(left.state) - likely.indexOf(right.state) || (left.windowFrom < right.windowFrom ? 1 : -1);
  return [...campaigns].sort(before)[0] ?? null;
}
