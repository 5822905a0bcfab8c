import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Campaign, type CampaignAction, campaignWorkflow } from '@ra-quan/campaigns/model';
import { actionsIn } from '@ra-quan/shared/model';
import { Confirm, Toast } from '@ra-quan/shared/ui';
import { CampaignContext, LanguageChoice, Session, problemOf } from '@ra-quan/shared/web';
import { CampaignsClient } from '../campaigns.client';

/** The buttons of the steps that the workflow's table opens to this person now. */
@Component({
  selector: 'rq-campaign-steps',
  imports: [TranslocoPipe],
  template: `
    @for (action of actions(); track action) {
      <button
        type="button"
        class="button"
        [class.primary]="action !== 'cancel'"
        [class.danger]="action === 'cancel'"
        (click)="take(action)"
      >
        {{ 'campaigns.step.' + action + '.action' | transloco }}
      </button>
    }
  `,
  styles: ':host { display: contents; }',
})
export class CampaignSteps {
  private readonly client = inject(CampaignsClient);
  private readonly session = inject(Session);
  private readonly context = inject(CampaignContext);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;

  readonly campaign = input.required<Campaign>();
  /** The campaign is no longer what was shown. */
  readonly changed = output();

  /** Danger first, so that the primary step stands last; a campaign that lacks something is not offered for publishing. */
  protected readonly actions = computed(() => {
    const { state, shortcomings } = this.campaign();
    const open = actionsIn(campaignWorkflow, state, this.session.permissions());
    return open.filter((action) => action !== 'publish' || shortcomings.length === 0).reverse();
  });

  protected async take(action: CampaignAction): Promise<void> {
    const campaign = this.campaign();
    const text = (key: string) => this.transloco.translate(`campaigns.step.${action}.${key}`, { name: this.nameOf(campaign) });
    const reason = campaignWorkflow[action].reason ? ('required' as const) : undefined;
    const answer = await this.confirm.ask({
      title: text('title'),
      text: text('text'),
      action: text('action'),
      reason,
      danger: action === 'cancel',
    });
    if (!answer) return;
    try {
      await this.client.take(campaign.id, action, campaign.version, answer.reason);
      void this.toast.tell(text('done'));
    } catch (error) {
      void this.toast.warn(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
    this.context.reload();
    this.changed.emit();
  }

  private nameOf({ name, nameEn }: Campaign): string {
    return this.language() === 'en' ? (nameEn ?? name) : name;
  }
}
