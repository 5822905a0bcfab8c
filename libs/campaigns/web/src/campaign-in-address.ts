import { type Signal, effect, inject, untracked } from '@angular/core';
import { CampaignContext, UrlParams } from '@ra-quan/shared/web';

/**
 * A page of one thing belongs to the campaign of that thing: on arrival the switcher follows the page; when another campaign is chosen
 * there, the page is left. Call it where `inject` works.
 * @param own the campaign of what is shown, once it is known
 */
export function keepCampaignInStep(own: Signal<number | undefined>, leaveFor: (campaignId: number) => void): void {
  const address = inject(UrlParams);
  const context = inject(CampaignContext);
  let settledOn: number | undefined;
  effect(() => {
    const id = own();
    const asked = address.read('campaign');
    if (id === undefined || asked === String(id)) settledOn = id;
    else if (settledOn === id && asked !== undefined) untracked(() => leaveFor(Number(asked)));
    else untracked(() => context.choose(id));
  });
}
