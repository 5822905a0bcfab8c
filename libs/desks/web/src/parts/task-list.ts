import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Day, type Instant, type Task, addDays, dueWords, formatDay } from '@ra-quan/shared/model';
import { Toast } from '@ra-quan/shared/ui';
import { LanguageChoice, problemOf, WaitingCount } from '@ra-quan/shared/web';
import { DesksClient } from '../desks.client';

/** For how long a task can be put off from here. */
const laters = [
  { text: 'desks.tomorrow', days: 1 },
  { text: 'desks.next-week', days: 7 },
];

/** What waits, each line one press from where it is done; a line can be put off. */
@Component({
  selector: 'rq-task-list',
  imports: [RouterLink, TranslocoPipe],
  templateUrl: './task-list.html',
  styleUrl: './task-list.scss',
})
export class TaskList {
  private readonly client = inject(DesksClient);
  private readonly count = inject(WaitingCount);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  protected readonly language = inject(LanguageChoice).current;
  protected readonly laters = laters;

  readonly tasks = input.required<readonly Task[]>();
  readonly today = input.required<Day>();
  /** The server's time, by which deadlines are told. */
  readonly at = input.required<Instant>();
  readonly changed = output();

  protected readonly lines = computed(() =>
    this.tasks().map((task) => ({ task, due: task.due === undefined ? undefined : dueWords(task.due, this.at()) })),
  );

  protected async snooze(task: Task, days: number): Promise<void> {
    const until = addDays(this.today(), days);
    try {
      await this.client.snooze(task.key, until);
      void this.toast.tell(this.transloco.translate('desks.was-snoozed', { day: formatDay(until) }));
    } catch (error) {
      void this.toast.warn(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
    this.count.reload();
    this.changed.emit();
  }
}
