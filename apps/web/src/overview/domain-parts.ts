import { Service, type Type, inject } from '@angular/core';
import type { TextScope } from '@ra-quan/shared/ui';
import { Texts } from '@ra-quan/shared/web';

/** A part of a domain with what it says. */
export interface DomainPart {
  readonly part: Type<unknown>;
  readonly texts: TextScope;
}

export const campaignNow = async (): Promise<DomainPart> => {
  const { CampaignNow, campaignsTexts } = await import('@ra-quan/campaigns/web');
  return { part: CampaignNow, texts: campaignsTexts };
};

export const waitingSheets = async (): Promise<DomainPart> => {
  const { WaitingSheets, figuresTexts } = await import('@ra-quan/figures/web');
  return { part: WaitingSheets, texts: figuresTexts };
};

export const headline = async (): Promise<DomainPart> => {
  const { ComparisonHeadline, comparisonsTexts } = await import('@ra-quan/comparisons/web');
  return { part: ComparisonHeadline, texts: comparisonsTexts };
};

export const rehearsalNotice = async (): Promise<DomainPart> => {
  const { RehearsalNotice, rehearsalsTexts } = await import('@ra-quan/rehearsals/web');
  return { part: RehearsalNotice, texts: rehearsalsTexts };
};

/** Brings parts of domains to the overview: a part is there when its code and its texts are. */
@Service()
export class DomainParts {
  private readonly texts = inject(Texts);

  async load(load: () => Promise<DomainPart>): Promise<Type<unknown>> {
    const { part, texts } = await load();
    await this.texts.ready(texts);
    return part;
  }
}
