import { Component, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type FollowUp,
  type FollowUpState,
  followUpKindNames,
  followUpStates,
  type StandingFigures,
  standingFigures,
} from '@ra-quan/geography/model';
import { Cell, type Column, Filter, Input, ListPage, StatusChip, type StatusTone, Toast } from '@ra-quan/shared/ui';
import { InstantPipe, LanguageChoice, listOf, numberParam, oneOfParam, problemOf, urlState } from '@ra-quan/shared/web';
import { CatalogueClient } from '../catalogue.client';
import { CatalogueViews } from '../catalogue-views';

const tones: Readonly<Record<FollowUpState, StatusTone>> = { waiting: 'waiting', moved: 'done', dismissed: 'neutral' };

/** What pointed at units that ended: moved by rule, or waiting for somebody to choose the successor. */
@Component({
  selector: 'rq-follow-ups-page',
  imports: [CatalogueViews, Cell, Filter, Input, InstantPipe, ListPage, StatusChip, TranslocoPipe],
  templateUrl: './follow-ups-page.html',
  styleUrl: './changes.scss',
})
export class FollowUpsPage {
  private readonly client = inject(CatalogueClient);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;

  protected readonly states = followUpStates;
  protected readonly tones = tones;
  protected readonly url = urlState({ state: oneOfParam<FollowUpState>(followUpStates, ''), page: numberParam(1), size: numberParam(50) });
  protected readonly list = listOf(this.client.followUps(this.url.values), this.url);
  /** The successor chosen for each, not yet sent. */
  protected readonly chosen = signal<Readonly<Record<number, number>>>({});
  /** What the server asked of each before it moves figures onto others, in its words. */
  protected readonly questions = signal<Readonly<Record<number, string>>>({});
  protected readonly standings = standingFigures;
  protected readonly columns: readonly Column<FollowUp>[] = [
    { key: 'what', label: 'geography.catalogue.follow-ups.what' },
    { key: 'from', label: 'geography.catalogue.follow-ups.from', value: ({ from }) => from.path },
    { key: 'to', label: 'geography.catalogue.follow-ups.to' },
    { key: 'state', label: 'geography.catalogue.follow-ups.state' },
    { key: 'actions', label: 'geography.catalogue.follow-ups.actions' },
  ];
  protected readonly keyOf = ({ id }: FollowUp) => id;

  protected kindOf({ kind }: FollowUp): string {
    return followUpKindNames[kind][this.language()];
  }

  protected narrow(state: string): void {
    this.url.set({ state: state as FollowUpState | '' });
  }

  protected choose({ id }: FollowUp, to: number): void {
    this.chosen.update((before) => ({ ...before, [id]: to }));
    this.questions.update(({ [id]: _, ...others }) => others);
  }

  protected async move(row: FollowUp, standing?: StandingFigures): Promise<void> {
    const to = this.chosen()[row.id];
    if (to) await this.decide(row, to, 'moved', standing);
    else await this.toast.warn(this.transloco.translate('geography.catalogue.follow-ups.choose-first', { name: row.subjectName }));
  }

  protected stay(row: FollowUp): Promise<void> {
    return this.decide(row, null, 'stayed');
  }

  private async decide(row: FollowUp, to: number | null, done: string, standing?: StandingFigures): Promise<void> {
    try {
      await this.client.decide(row, to, standing);
      await this.toast.tell(this.transloco.translate(`geography.catalogue.follow-ups.${done}`, { name: row.subjectName }));
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.code === 'figures.entered-meanwhile') {
        this.questions.update((before) => ({ ...before, [row.id]: problem.detail }));
        return;
      }
      await this.toast.warn(problem?.detail ?? this.transloco.translate('shared.not-saved'));
    }
    this.list.reload();
  }
}
