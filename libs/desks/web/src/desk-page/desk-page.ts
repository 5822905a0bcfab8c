import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CampaignNow } from '@ra-quan/campaigns/web';
import { ComparisonHeadline } from '@ra-quan/comparisons/web';
import { RehearsalNotice } from '@ra-quan/rehearsals/web';
import { LoadProblem, PageHeader, PartFailed, Skeleton } from '@ra-quan/shared/ui';
import { CampaignContext, failureOf, InstantPipe, lastAnswerOf, Session } from '@ra-quan/shared/web';
import { DesksClient } from '../desks.client';
import { Happenings } from '../parts/happenings';
import { ProgressCharts } from '../parts/progress-charts';
import { StandingCard } from '../parts/standing-card';
import { TaskList } from '../parts/task-list';

/** So many tasks stand on the desk; the others in the inbox. */
const mostTasks = 7;

/** Where a person starts: where things stand, what is theirs to do, and what happened. */
@Component({
  selector: 'rq-desk-page',
  imports: [
    CampaignNow,
    ComparisonHeadline,
    Happenings,
    InstantPipe,
    LoadProblem,
    PageHeader,
    PartFailed,
    ProgressCharts,
    RehearsalNotice,
    RouterLink,
    Skeleton,
    StandingCard,
    TaskList,
    TranslocoPipe,
  ],
  templateUrl: './desk-page.html',
  styleUrl: './desk-page.scss',
})
export class DeskPage {
  protected readonly session = inject(Session);
  protected readonly context = inject(CampaignContext);
  protected readonly answer = inject(DesksClient).desk();
  protected readonly failure = failureOf(this.answer);
  /** The desk before stays until the next one is there, unless it is of another campaign. */
  protected readonly desk = lastAnswerOf(this.answer, ({ standing }) => standing === null || standing.campaignId === this.context.id());
  protected readonly shownTasks = computed(() => this.desk()?.tasks.slice(0, mostTasks) ?? []);
  /** Whether there is a line to draw: something was reported since the campaign began. */
  protected readonly hasCourse = computed(
    () => this.desk()?.standing?.figures.some(({ course }) => course.some((value) => value !== null)) ?? false,
  );
  /** Only of a campaign that is over its whole is told. */
  protected readonly tellsOfTheWhole = computed(() => {
    const days = this.desk()?.standing?.days;
    return days !== undefined && days.gone === days.all && this.session.may('figures.approve') && this.session.may('comparisons.read');
  });
  /** What there is to say of rehearsals is said on one, and to who can make one. */
  protected readonly tellsOfRehearsals = computed(
    () => (this.context.campaign()?.rehearsal ?? false) || this.session.may('campaigns.plan'),
  );
}
