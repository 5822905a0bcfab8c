import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { StatedFigure } from '@ra-quan/figures/model';
import type { StepOrder } from '@ra-quan/shared/model';
import { Confirm, Icon, LoadProblem, Skeleton, Toast } from '@ra-quan/shared/ui';
import { InstantPipe, LanguageChoice, May, answerOf, failureOf, problemOf } from '@ra-quan/shared/web';
import { StatedClient } from './stated.client';
import { StatedWords } from './stated-words';

/** A stated figure whole: its source, what others state, its history, and what can be done with it. */
@Component({
  selector: 'rq-stated-detail',
  imports: [Icon, InstantPipe, LoadProblem, May, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './stated-detail.html',
  styleUrl: './stated-detail.scss',
})
export class StatedDetail {
  readonly figure = input.required<StatedFigure>();
  readonly changed = output();

  private readonly client = inject(StatedClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  protected readonly language = inject(LanguageChoice).current;
  protected readonly words = inject(StatedWords);

  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly answer = this.client.history(
    () => this.figure().id,
    () => this.figure().version,
  );
  protected readonly failure = failureOf(this.answer);
  protected readonly revisions = answerOf(this.answer);

  protected prefer(): Promise<void> {
    return this.take('prefer', 'optional', (step) => this.client.prefer(this.figure().id, step));
  }

  protected withdraw(): Promise<void> {
    return this.take('withdraw', 'required', (step) => this.client.withdraw(this.figure().id, step));
  }

  /** Asks first, then does it over the version that is shown. */
  private async take(act: 'prefer' | 'withdraw', reason: 'required' | 'optional', send: (step: StepOrder) => Promise<void>): Promise<void> {
    const figure = this.figure();
    const said = { value: this.words.value(figure), source: this.words.source(figure.source) };
    const text = (key: string) => this.transloco.translate(`figures.stated.${act}.${key}`, said);
    const question = { title: text('title'), text: text('text'), action: text('action'), reason, danger: act === 'withdraw' };
    const answer = await this.confirm.ask(question);
    if (!answer) return;
    this.problem.set(undefined);
    try {
      await send({ version: figure.version, ...(answer.reason ? { reason: answer.reason } : {}) });
      await this.toast.tell(text('done'));
    } catch (error) {
      this.problem.set(problemOf(error)?.detail);
    }
    // Also after a refusal: somebody else was faster.
    this.changed.emit();
  }
}
