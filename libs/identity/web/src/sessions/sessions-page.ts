import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OwnSession } from '@ra-quan/shared/model';
import { Confirm, Icon, LoadProblem, PageHeader, Skeleton, StatusChip, Toast } from '@ra-quan/shared/ui';
import { InstantPipe, failureOf, lastAnswerOf, problemOf } from '@ra-quan/shared/web';
import { IdentityClient } from '../identity.client';

/** Where a person is signed in; what they do not know they end. */
@Component({
  selector: 'rq-sessions-page',
  imports: [Icon, InstantPipe, LoadProblem, PageHeader, Skeleton, StatusChip, TranslocoPipe],
  templateUrl: './sessions-page.html',
  styleUrl: './sessions-page.scss',
})
export class SessionsPage {
  private readonly client = inject(IdentityClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  protected readonly answer = this.client.ownSessions();
  protected readonly failure = failureOf(this.answer);
  protected readonly sessions = lastAnswerOf(this.answer);
  protected readonly others = computed(() => this.sessions()?.some(({ current }) => !current) ?? false);

  protected async end({ key }: OwnSession): Promise<void> {
    // One that has ended meanwhile is not there any more, which is what was wanted.
    await this.done('ended', () => this.client.endSession(key).catch(unlessGone));
  }

  protected async endOthers(): Promise<void> {
    const text = (key: string) => this.transloco.translate<string>(`identity.sessions.${key}`);
    const sure = await this.confirm.ask({
      title: text('end-others'),
      text: text('end-others-text'),
      action: text('end-others'),
      danger: true,
    });
    if (sure) await this.done('others-ended', () => this.client.endOtherSessions());
  }

  private async done(what: 'ended' | 'others-ended', work: () => Promise<void>): Promise<void> {
    try {
      await work();
      await this.toast.tell(this.transloco.translate(`identity.sessions.${what}`));
    } catch (error) {
      await this.toast.warn(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    } finally {
      this.answer.reload();
    }
  }
}

function unlessGone(error: unknown): void {
  if ((error as { status?: number }).status !== 404) throw error;
}
