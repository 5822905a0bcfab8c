import { Component, computed, effect, inject, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CampaignsClient, NoCampaign } from '@ra-quan/campaigns/web';
import { type Day, formatCount, formatDay } from '@ra-quan/shared/model';
import { DateInput, LoadProblem, PageHeader, Skeleton, StatusChip, Toast } from '@ra-quan/shared/ui';
import {
  answerOf,
  CampaignContext,
  CountPipe,
  dayParam,
  failureOf,
  LanguageChoice,
  lastAnswerOf,
  today,
  urlState,
} from '@ra-quan/shared/web';
import { EventViews } from '../event-views';
import { LaunchEventsClient } from '../launch-events.client';
import { timeOf } from '../clock';
import { BoardMap } from './board-map';
import { boardDay, summaryOf, tileOf } from './board-tiles';
import { EVENT_TALLIES } from './event-tallies';
import { whileVisible } from './refresh';
import { type DayBoardTile, DayBoardTiles } from './day-board-tiles';

const refreshMs = 15_000;

/** All ceremonies of one day, province by province: who has opened, who is silent. */
@Component({
  selector: 'rq-board-page',
  imports: [
    BoardMap,
    CountPipe,
    DateInput,
    DayBoardTiles,
    EventViews,
    LoadProblem,
    NoCampaign,
    PageHeader,
    ReactiveFormsModule,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './board-page.html',
  styleUrl: './board-page.scss',
})
export class BoardPage {
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;
  private readonly tallies = inject(EVENT_TALLIES, { optional: true });
  protected readonly context = inject(CampaignContext);

  private readonly url = urlState({ day: dayParam() });
  private readonly plan = inject(CampaignsClient).campaign(() => this.context.id() ?? undefined);
  protected readonly day = computed(() => {
    const { day } = this.url.values();
    return day ?? (this.plan.hasValue() ? boardDay(today(), this.plan.value()) : null);
  });
  private readonly asked = computed(() => {
    const [campaign, day] = [this.context.id(), this.day()];
    return campaign === null || day === null ? undefined : { campaign, day };
  });
  protected readonly answer = inject(LaunchEventsClient).board(this.asked);
  protected readonly failure = failureOf(this.answer);
  /** The board before stays on the wall while the next one is read, and when a reading fails. */
  protected readonly board = lastAnswerOf(
    this.answer,
    ({ campaignId, day }) => campaignId === this.asked()?.campaign && day === this.asked()?.day,
  );
  private readonly counted = resource({
    params: () => (this.tallies ? this.asked() : undefined),
    loader: ({ params }) => this.tallies!(params.campaign, params.day),
  });

  protected readonly counts = answerOf(this.counted);

  protected readonly title = computed(() => {
    this.language();
    return this.transloco.translate('launch-events.board.of-day', { day: this.day() ? formatDay(this.day()!) : '' });
  });
  protected readonly asOf = computed(() => (this.board() ? `${timeOf(this.board()!.asOf)}` : undefined));
  protected readonly summary = computed(() => summaryOf(this.board()?.tiles ?? []));
  protected readonly tiles = computed(() => {
    const language = this.language();
    const tallies = this.counts();
    const word = (key: string, params?: Record<string, unknown>) => this.transloco.translate<string>(`launch-events.${key}`, params);
    return this.board()?.tiles.map((tile) => {
      const tally = tallies?.get(tile.unitId);
      return tileOf(tile, this.board()!.day, tally === undefined ? null : formatCount(tally, language), word);
    });
  });
  protected readonly chosenDay = new FormControl<Day | null>(null);

  constructor() {
    effect(() => {
      const day = this.day();
      if (day !== this.chosenDay.value) this.chosenDay.setValue(day, { emitEvent: false });
    });
    // A half-typed day is not yet a choice.
    this.chosenDay.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => this.chosenDay.valid && day && this.url.set({ day }));
    whileVisible(refreshMs, () => {
      this.answer.reload();
      this.counted.reload();
    });
  }

  /** Everybody sees the whole board; a ceremony is open to those whose territory it is in. */
  protected async open(chosen: DayBoardTile): Promise<void> {
    const tile = this.board()?.tiles.find(({ unitId }) => unitId === chosen.id);
    if (tile?.eventId) await this.router.navigate(['/launch-events', tile.eventId], { queryParams: { campaign: this.context.id() } });
    else
      await this.toast.tell(
        this.transloco.translate(tile?.state ? 'launch-events.board.elsewhere' : 'launch-events.board.nothing', { name: chosen.name }),
      );
  }
}
