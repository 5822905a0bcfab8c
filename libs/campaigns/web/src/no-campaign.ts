import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '@ra-quan/shared/ui';
import { CampaignContext, May } from '@ra-quan/shared/web';

/** Stands on pages that belong to a campaign while there is none. */
@Component({
  selector: 'rq-no-campaign',
  imports: [EmptyState, May, RouterLink, TranslocoPipe],
  template: `
    @if (context.unknown(); as asked) {
      <rq-empty-state
        icon="campaign"
        [title]="'campaigns.unknown.title' | transloco: { asked }"
        [text]="'campaigns.unknown.text' | transloco"
      >
        <a class="button primary" routerLink="/campaigns" [queryParams]="{ campaign: null }">{{ 'campaigns.unknown.all' | transloco }}</a>
      </rq-empty-state>
    } @else if (!context.loading()) {
      <rq-empty-state icon="campaign" [title]="'campaigns.none.title' | transloco" [text]="'campaigns.none.text' | transloco">
        <a *rqMay="'campaigns.plan'" class="button primary" routerLink="/campaigns/new">{{ 'campaigns.add' | transloco }}</a>
      </rq-empty-state>
    }
  `,
})
export class NoCampaign {
  protected readonly context = inject(CampaignContext);
}
