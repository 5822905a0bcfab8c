import { Component, ElementRef, computed, effect, inject, input, linkedSignal, numberAttribute, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { keepCampaignInStep } from '@ra-quan/campaigns/web';
import { formatDay } from '@ra-quan/shared/model';
import {
  Confirm,
  EditGrid,
  type GridPlace,
  Icon,
  LoadProblem,
  Mark,
  MarkLegend,
  Notices,
  Skeleton,
  Toast,
  WorkPage,
  cellKey,
} from '@ra-quan/shared/ui';
import { CountPipe, InstantPipe, LanguageChoice, failureOf, lastAnswerOf, problemOf } from '@ra-quan/shared/web';
import { CellHistory } from '../cell-history';
import { FiguresClient } from '../figures.client';
import { columnsOf, reportedUnits, rowsOf, savedCells, sumsOf } from '../sheet-grid';
import { SheetStateChip } from '../sheet-state-chip';
import { reviewFilter } from './review-filter';

const noDrafts = new Map<string, never>();

/** One result sheet as a director reviews it: what changed since the last approval, each cell's history, and the decision. */
@Component({
  selector: 'rq-sheet-page',
  imports: [
    CellHistory,
    CountPipe,
    EditGrid,
    Icon,
    InstantPipe,
    LoadProblem,
    Mark,
    MarkLegend,
    Notices,
    RouterLink,
    SheetStateChip,
    Skeleton,
    TranslocoPipe,
    WorkPage,
  ],
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.scss',
})
export class SheetPage {
  /** From the address. */
  readonly id = input.required({ transform: numberAttribute });

  private readonly client = inject(FiguresClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;

  protected readonly answer = this.client.sheet(this.id);
  /** What was shown stays while it is read again. */
  protected readonly sheet = lastAnswerOf(this.answer, ({ id }) => id === this.id());
  private readonly place = computed(
    () => {
      const sheet = this.sheet();
      if (!sheet) return undefined;
      const { campaignId: campaign, unitId: unit, day, eventId: event } = sheet;
      return event === null ? { campaign, unit, day } : { campaign, event };
    },
    { equal: (left, right) => JSON.stringify(left) === JSON.stringify(right) },
  );
  protected readonly cells = this.client.grid(this.place);
  protected readonly grid = lastAnswerOf(this.cells);
  protected readonly failure = failureOf(this.answer, this.cells);
  private readonly saved = computed(() => (this.grid() ? savedCells(this.grid()!) : new Map<string, never>()));
  private readonly filter = reviewFilter();
  private readonly followingAnswer = this.client.following(
    () => this.sheet()?.id,
    () => {
      const asked = this.filter.asked();
      return asked?.campaign === this.sheet()?.campaignId ? asked : undefined;
    },
    () => this.sheet()?.version,
  );
  /** Where to go on in the list that the sheet was opened from. */
  protected readonly following = lastAnswerOf(this.followingAnswer);
  protected readonly onlyChanged = linkedSignal({ source: this.id, computation: () => false });
  protected readonly columns = computed(() => (this.grid() ? columnsOf(this.grid()!, this.language()) : []));
  private readonly allRows = computed(() =>
    this.grid() ? rowsOf(this.grid()!, this.saved(), { drafts: noDrafts, language: this.language(), changes: true }) : [],
  );
  protected readonly changed = computed(() => this.allRows().filter(({ cells }) => cells.some(({ changed }) => changed)));
  protected readonly rows = computed(() => (this.onlyChanged() ? this.changed() : this.allRows()));
  protected readonly sums = computed(() => (this.grid() ? sumsOf(this.grid()!, this.saved(), noDrafts, this.language()) : []));
  protected readonly silent = computed(() => {
    const grid = this.grid();
    const reported = grid && reportedUnits(grid, this.saved());
    return grid?.rows.filter(({ unitId }) => !reported?.has(unitId)).map(({ name }) => name) ?? [];
  });
  protected readonly reached = linkedSignal<number, GridPlace | undefined>({ source: this.id, computation: () => undefined });
  protected readonly cell = computed(() => {
    const place = this.reached();
    const saved = place && this.saved().get(cellKey(place));
    const unit = this.grid()?.rows.find(({ unitId }) => String(unitId) === place?.row)?.name;
    return (
      place && {
        id: saved?.cellId,
        version: saved?.version ?? 0,
        name: `${unit} · ${this.columns().find(({ key }) => key === place.column)?.heading}`,
      }
    );
  });
  protected readonly refusal = linkedSignal<number, string | undefined>({ source: this.id, computation: () => undefined });
  /** Decided just now: the next sheet is what one goes on to. */
  protected readonly decided = linkedSignal({ source: this.id, computation: () => false });
  protected readonly notices = computed(
    () => [this.refusal(), this.sheet()?.stateReason, this.silent().length > 0 && this.sheet()?.eventId === null].filter(Boolean).length,
  );
  private readonly onward = viewChild<ElementRef<HTMLElement>>('onward');
  protected readonly formatDay = formatDay;

  constructor() {
    keepCampaignInStep(
      computed(() => this.sheet()?.campaignId),
      (campaign) => void this.router.navigate(['/results/review'], { queryParams: { campaign } }),
    );
    // The button that was pressed is gone with the step: the keyboard goes on to the next sheet, or back to the list.
    effect(() => {
      const onward = this.onward()?.nativeElement;
      if (onward && this.decided() && this.following()) untracked(() => onward.focus());
    });
  }

  protected async decide(action: 'approve' | 'return'): Promise<void> {
    const sheet = this.sheet();
    if (!sheet) return;
    const text = (key: string) => this.transloco.translate(`figures.${action}.${key}`, { unit: sheet.unitPath, day: formatDay(sheet.day) });
    const reason = action === 'return' ? ({ reason: 'required' } as const) : {};
    const answer = await this.confirm.ask({ title: text('title'), text: text('text'), action: text('action'), ...reason });
    if (!answer) return;
    try {
      await this.client.take(sheet.id, action, sheet.version, answer.reason || undefined);
      this.refusal.set(undefined);
      this.decided.set(true);
      void this.toast.tell(text('done'));
    } catch (error) {
      this.refusal.set(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
    this.answer.reload();
    this.cells.reload();
  }
}
