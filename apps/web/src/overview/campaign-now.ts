import { httpResource } from '@angular/common/http';
import { Component, Injector, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Campaign, CampaignState } from '@ra-quan/campaigns/model';
import { dayInVietnam, formatPeriod } from '@ra-quan/shared/model';
import { Mark, Skeleton, StatusChip, type StatusTone } from '@ra-quan/shared/ui';
import { CampaignContext, LanguageChoice, Session, answerOf } from '@ra-quan/shared/web';

const tones: Record<CampaignState, StatusTone> = {
  draft: 'neutral',
  published: 'waiting',
  running: 'going',
  closed: 'done',
  cancelled: 'stopped',
};

/** The chosen campaign: where it stands, its theme, and its next day. */
@Component({
  selector: 'rq-campaign-now',
  imports: [Mark, RouterLink, Skeleton, StatusChip, TranslocoPipe],
  templateUrl: './campaign-now.html',
  styleUrl: './campaign-now.scss',
})
export class CampaignNow {
  private readonly language = inject(LanguageChoice).current;
  protected readonly mayFollow = inject(Session).may('events.read');
  private readonly context = inject(CampaignContext);
  private readonly answer = httpResource<Campaign>(() =>
    this.context.id() === null ? undefined : `/api/v1/campaigns/${this.context.id()}`,
  );
  protected readonly campaign = answerOf(this.answer);
  protected readonly name = computed(() => this.inLanguage(this.campaign()?.name ?? '', this.campaign()?.nameEn ?? null));
  protected readonly theme = computed(() => {
    const [theme] = this.campaign()?.themes ?? [];
    return theme && this.inLanguage(theme.text, theme.textEn);
  });
  /** The wave that is running or comes next; of a campaign that is over there is none. */
  protected readonly next = computed(() => {
    const today = dayInVietnam(new Date());
    return [...(this.campaign()?.waves ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1)).find(({ to }) => to > today);
  });
  protected readonly running = computed(() => (this.next()?.from ?? '') <= dayInVietnam(new Date()));
  protected readonly tones = tones;
  protected readonly periodOf = formatPeriod;

  constructor() {
    const injector = inject(Injector);
    // The names of the states belong to the domain, whose code is loaded only when it is needed.
    void import('@ra-quan/campaigns/web').then(({ CampaignsTexts }) => injector.get(CampaignsTexts));
  }

  private inLanguage(text: string, english: string | null): string {
    return this.language() === 'en' ? (english ?? text) : text;
  }
}
