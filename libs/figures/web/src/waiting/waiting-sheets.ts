import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SheetState, SheetSummary } from '@ra-quan/figures/model';
import { Skeleton } from '@ra-quan/shared/ui';
import { CampaignContext, CountPipe, DayPipe, Session } from '@ra-quan/shared/web';
import { FiguresClient } from '../figures.client';
import { SheetStateChip } from '../sheet-state-chip';

/** The result sheets that wait for the reader: submitted ones for who approves, returned and unfinished ones for who enters. For the overview. */
@Component({
  selector: 'rq-waiting-sheets',
  imports: [CountPipe, DayPipe, RouterLink, SheetStateChip, Skeleton, TranslocoPipe],
  templateUrl: './waiting-sheets.html',
  styleUrl: './waiting-sheets.scss',
})
export class WaitingSheets {
  private readonly client = inject(FiguresClient);
  private readonly campaign = inject(CampaignContext).id;
  private readonly session = inject(Session);
  protected readonly approves = this.session.may('figures.approve');
  private readonly enters = this.session.may('figures.enter');

  private readonly submitted = this.client.sheets(() => this.asked('submitted', this.approves));
  private readonly returned = this.client.sheets(() => this.asked('returned', this.enters));
  private readonly drafts = this.client.sheets(() => this.asked('draft', this.enters));
  private readonly lists = [this.submitted, this.returned, this.drafts];
  protected readonly loading = computed(() => this.lists.some((list) => list.isLoading()));
  protected readonly sheets = computed(() => this.lists.flatMap((list) => (list.hasValue() ? list.value().items : [])).slice(0, 6));
  protected readonly total = computed(() => this.lists.reduce((sum, list) => sum + (list.hasValue() ? list.value().total : 0), 0));

  /** Officers go to the grid, directors to the review. */
  protected linkOf({ id, day, eventId }: SheetSummary) {
    if (this.approves) return { link: `/results/review/${id}`, params: {} };
    return { link: '/results/entry', params: eventId === null ? { day } : { event: eventId } };
  }

  private asked(state: SheetState, wanted: boolean) {
    const campaign = this.campaign();
    return campaign === null || !wanted ? undefined : { campaign, state, size: 6, sort: '-day' };
  }
}
