import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LoadProblem, GeneratedMark, Skeleton } from '@ra-quan/shared/ui';
import { answerOf, CampaignContext, failureOf, LanguageChoice, Session, today } from '@ra-quan/shared/web';
import { CampaignStateChip } from '../campaign-state-chip';
import { CampaignsClient } from '../campaigns.client';
import { PeriodPipe, WaveNamePipe, windowOf } from '../period';

/** The chosen campaign: where it stands, its theme, and its next day. For the overview. */
@Component({
  selector: 'rq-campaign-now',
  imports: [CampaignStateChip, LoadProblem, GeneratedMark, PeriodPipe, RouterLink, Skeleton, TranslocoPipe, WaveNamePipe],
  templateUrl: './campaign-now.html',
  styleUrl: './campaign-now.scss',
})
export class CampaignNow {
  private readonly language = inject(LanguageChoice).current;
  protected readonly mayFollow = inject(Session).may('events.read');
  private readonly context = inject(CampaignContext);
  protected readonly answer = inject(CampaignsClient).campaign(() => this.context.id() ?? undefined);
  protected readonly failure = failureOf(this.answer);
  protected readonly campaign = answerOf(this.answer);
  protected readonly name = computed(() => this.inLanguage(this.campaign()?.name ?? '', this.campaign()?.nameEn ?? null));
  protected readonly theme = computed(() => {
    const [theme] = this.campaign()?.themes ?? [];
    return theme && this.inLanguage(theme.text, theme.textEn);
  });
  /** The wave that is running or comes next; of a campaign that is over there is none. */
  protected readonly next = computed(() => {
    const day = today();
    return [...(this.campaign()?.waves ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1)).find(({ to }) => to > day);
  });
  protected readonly running = computed(() => (this.next()?.from ?? '') <= today());
  protected readonly windowOf = windowOf;

  private inLanguage(text: string, english: string | null): string {
    return this.language() === 'en' ? (english ?? text) : text;
  }
}
