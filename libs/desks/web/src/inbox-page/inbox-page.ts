import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LoadProblem, PageHeader, Skeleton, Toast } from '@ra-quan/shared/ui';
import { DayPipe, failureOf, LanguageChoice, lastAnswerOf, problemOf, WaitingCount } from '@ra-quan/shared/web';
import { DesksClient } from '../desks.client';
import { Happenings } from '../parts/happenings';
import { TaskList } from '../parts/task-list';

/** Everything that waits for a person, what they put off, and what they did today. */
@Component({
  selector: 'rq-inbox-page',
  imports: [DayPipe, Happenings, LoadProblem, PageHeader, RouterLink, Skeleton, TaskList, TranslocoPipe],
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.scss',
})
export class InboxPage {
  private readonly client = inject(DesksClient);
  private readonly count = inject(WaitingCount);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  protected readonly language = inject(LanguageChoice).current;
  protected readonly answer = this.client.desk();
  protected readonly failure = failureOf(this.answer);
  protected readonly desk = lastAnswerOf(this.answer);

  protected async wake(task: string): Promise<void> {
    try {
      await this.client.wake(task);
    } catch (error) {
      void this.toast.warn(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
    this.count.reload();
    this.answer.reload();
  }
}
