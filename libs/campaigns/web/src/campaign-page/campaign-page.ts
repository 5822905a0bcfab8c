import { Component, computed, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Campaign, isEditable } from '@ra-quan/campaigns/model';
import { formatPeriod } from '@ra-quan/shared/model';
import { Crumbs, Icon, LoadProblem, GeneratedMark, PageHeader, Skeleton } from '@ra-quan/shared/ui';
import { LanguageChoice, May, failureOf, lastAnswerOf } from '@ra-quan/shared/web';
import { askForCopy } from '../campaign-copy/copy-dialog';
import { keepCampaignInStep } from '../campaign-in-address';
import { CampaignStateChip } from '../campaign-state-chip';
import { CampaignsClient } from '../campaigns.client';
import { PeriodPipe, windowOf } from '../period';
import { ReadinessList } from '../readiness-list';
import { CampaignSteps } from './campaign-steps';
import { ReportTime } from './report-time';
import { WaveTimeline } from './wave-timeline';

/** One campaign: its plan as people read it, what it still lacks, and the steps of its life. */
@Component({
  selector: 'rq-campaign-page',
  imports: [
    CampaignStateChip,
    CampaignSteps,
    Crumbs,
    Icon,
    LoadProblem,
    GeneratedMark,
    May,
    PageHeader,
    PeriodPipe,
    ReadinessList,
    ReportTime,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    WaveTimeline,
  ],
  templateUrl: './campaign-page.html',
  styleUrl: './campaign-page.scss',
})
export class CampaignPage {
  private readonly dialogs = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly language = inject(LanguageChoice).current;

  readonly id = input.required<string>();
  private readonly number = computed(() => Number(this.id()));
  protected readonly answer = inject(CampaignsClient).campaign(this.number);
  protected readonly failure = failureOf(this.answer);
  /** What was shown stays while the same campaign is read again. */
  protected readonly campaign = lastAnswerOf(this.answer, ({ id }) => id === this.number());
  protected readonly editable = computed(() => isEditable(this.campaign()?.state ?? 'closed'));
  protected readonly windowOf = windowOf;
  protected readonly formatPeriod = formatPeriod;

  constructor() {
    keepCampaignInStep(this.number, (campaign) => void this.router.navigate(['/campaigns', campaign], { queryParams: { campaign } }));
  }

  protected inLanguage(text: string, english: string | null): string {
    return this.language() === 'en' ? (english ?? text) : text;
  }

  protected async copy(campaign: Campaign): Promise<void> {
    const id = await askForCopy(this.dialogs, campaign);
    if (id) await this.router.navigate(['/campaigns', id], { queryParams: { campaign: id } });
  }
}
