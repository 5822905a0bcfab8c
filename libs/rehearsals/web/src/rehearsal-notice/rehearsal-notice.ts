import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Confirm, Toast } from '@ra-quan/shared/ui';
import { answerOf, CampaignContext, DayPipe, problemOf, Session } from '@ra-quan/shared/web';
import { RehearsalsClient } from '../rehearsals.client';

/** Says of the rehearsal what it is; the planner makes, renews or removes it here. */
@Component({
  selector: 'rq-rehearsal-notice',
  imports: [DayPipe, TranslocoPipe],
  templateUrl: './rehearsal-notice.html',
  styleUrl: './rehearsal-notice.scss',
})
export class RehearsalNotice {
  private readonly client = inject(RehearsalsClient);
  private readonly context = inject(CampaignContext);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  protected readonly plans = inject(Session).may('campaigns.plan');

  private readonly answer = this.client.now();
  private readonly now = answerOf(this.answer);
  protected readonly working = signal(false);
  /** The rehearsal, where it is the campaign that is looked at. */
  protected readonly shown = computed(() => {
    const rehearsal = this.now()?.rehearsal;
    return rehearsal?.campaignId === this.context.id() ? rehearsal : null;
  });
  protected readonly lacking = computed(() => this.plans && this.now()?.offered === true && this.now()?.rehearsal === null);

  protected async renew(): Promise<void> {
    if (this.now()?.rehearsal && !(await this.ask('renew', false))) return;
    await this.work('renewed', async () => {
      const { rehearsal } = await this.client.renew();
      this.context.reload();
      if (rehearsal) this.context.choose(rehearsal.campaignId);
    });
  }

  protected async remove(): Promise<void> {
    if (!(await this.ask('remove', true))) return;
    await this.work('removed', async () => {
      await this.client.remove();
      this.context.forget();
    });
  }

  private async ask(verb: 'renew' | 'remove', danger: boolean): Promise<boolean> {
    const text = (key: string) => this.transloco.translate(`rehearsals.ask-${verb}.${key}`);
    const action = this.transloco.translate(`rehearsals.${verb}`);
    return (await this.confirm.ask({ title: text('title'), text: text('text'), action, danger })) !== undefined;
  }

  private async work(done: 'renewed' | 'removed', act: () => Promise<void>): Promise<void> {
    this.working.set(true);
    try {
      await act();
      await this.toast.tell(this.transloco.translate(`rehearsals.${done}`));
    } catch (cause) {
      await this.toast.warn(problemOf(cause)?.detail ?? this.transloco.translate('shared.not-saved'));
    } finally {
      this.working.set(false);
      this.answer.reload();
    }
  }
}
