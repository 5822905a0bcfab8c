import type { CampaignPlan } from '@ra-quan/campaigns/model';
import { formatDay, formatPeriod, isDay } from '@ra-quan/shared/model';
import type { Difference } from '@ra-quan/shared/ui';
import { lastDayOf, windowOf } from '../period';

const written: Record<string, (plan: CampaignPlan) => string> = {
  code: ({ code }) => code,
  name: ({ name }) => name,
  'name-en': ({ nameEn }) => nameEn ?? '',
  'legal-basis': ({ legalBasis }) => legalBasis,
  window: (plan) => period(plan.windowFrom, plan.windowTo),
  waves: ({ waves }) =>
    waves.map(({ name, nameEn, from, to }) => `${[name, nameEn].filter(Boolean).join(' / ')} (${period(from, to)})`).join('\n'),
  themes: ({ themes }) => themes.map(({ text, slogans }) => [text, ...slogans.map((slogan) => `· ${slogan}`)].join('\n')).join('\n'),
  messages: ({ messages }) => messages.map(({ pillar, text, audiences }) => `${pillar}: ${text} (${audiences.join(', ')})`).join('\n'),
};

const period = (windowFrom: string, windowTo: string) => {
  if (isDay(windowFrom) && isDay(windowTo)) return formatPeriod(windowOf({ windowFrom, windowTo }));
  return [isDay(windowFrom) ? formatDay(windowFrom) : '', isDay(windowTo) ? formatDay(lastDayOf(windowTo)) : ''].join(' – ');
};

/** Where the saved plan and the typed one differ, field by field, in words. */
export function planDifferences(theirs: CampaignPlan, mine: CampaignPlan): Difference[] {
  return Object.entries(written)
    .map(([field, write]) => ({ label: `campaigns.${field}`, theirs: write(theirs), mine: write(mine) }))
    .filter((difference) => difference.theirs !== difference.mine);
}

/** The typed plan over the saved one: parts that were removed meanwhile are written anew instead of being referred to. */
export function planOver(theirs: CampaignPlan, mine: CampaignPlan): CampaignPlan {
  return {
    ...mine,
    waves: mine.waves.map((wave) => known(theirs.waves, wave)),
    themes: mine.themes.map((theme) => known(theirs.themes, theme)),
    messages: mine.messages.map((message) => known(theirs.messages, message)),
  };
}

function known<Part extends { readonly id?: number }>(theirs: readonly Part[], part: Part): Part {
  const { id, ...rest } = part;
  return theirs.some((other) => other.id === id) ? part : (rest as Part);
}
