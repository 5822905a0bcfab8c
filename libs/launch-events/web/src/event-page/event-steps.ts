import { Component, computed, inject, input, output } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type EventAction, type LaunchEvent, eventWorkflow } from '@ra-quan/launch-events/model';
import { actionsIn } from '@ra-quan/shared/model';
import { Confirm, Toast } from '@ra-quan/shared/ui';
import { Session, problemOf } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';
import { LaunchEventsClient, type StepDetails } from '../launch-events.client';
import { OpeningDialog, type Opening } from './opening-dialog';
import { RescheduleDialog } from './reschedule-dialog';

/** Steps that lead on; the others stop or put off. */
const forward: readonly EventAction[] = ['confirm', 'open', 'hold', 'report', 'reschedule'];

/** The buttons of the steps that the workflow's table opens to this person now. */
@Component({
  selector: 'rq-event-steps',
  imports: [TranslocoPipe],
  template: `
    @for (action of actions(); track action) {
      <button type="button" class="button" [class.primary]="leadsOn(action)" [class.danger]="action === 'cancel'" (click)="take(action)">
        {{ 'launch-events.step.' + action + '.action' | transloco }}
      </button>
    }
  `,
  styles: ':host { display: contents; }',
})
export class EventSteps {
  private readonly client = inject(LaunchEventsClient);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly dialogs = inject(MatDialog);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  readonly event = input.required<LaunchEvent>();
  /** The ceremony is no longer what was shown. */
  readonly changed = output();

  protected readonly leadsOn = (action: EventAction) => forward.includes(action);
  /** The step that leads on stands last, as the primary one. */
  protected readonly actions = computed(() => {
    const open = actionsIn(eventWorkflow, this.event().state, this.session.permissions());
    return [...open.filter((action) => !this.leadsOn(action)).reverse(), ...open.filter(this.leadsOn)];
  });

  protected async take(action: EventAction): Promise<void> {
    const event = this.event();
    const step = await this.askAbout(event, action);
    if (!step) return;
    try {
      await this.client.take(event.id, action, event.version, step);
      void this.toast.tell(this.transloco.translate(`launch-events.step.${action}.done`));
    } catch (error) {
      void this.toast.warn(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
    this.changed.emit();
  }

  private askAbout(event: LaunchEvent, action: EventAction): Promise<StepDetails | undefined> {
    if (action === 'reschedule') return this.askForTime(event);
    if (action === 'open') return this.askForOpening(event);
    return this.askForReason(event, action);
  }

  private async askForReason(event: LaunchEvent, action: EventAction): Promise<StepDetails | undefined> {
    const text = (key: string) => this.transloco.translate(`launch-events.step.${action}.${key}`, { name: event.name });
    const isEmpty = action === 'report' && !event.hasFigures;
    const reason = isEmpty || eventWorkflow[action].reason ? ('required' as const) : undefined;
    const answer = await this.confirm.ask({
      title: text('title'),
      text: isEmpty ? text('no-numbers') : event.name,
      action: text('action'),
      reason,
      danger: action === 'cancel',
    });
    return answer && (reason ? { reason: answer.reason } : {});
  }

  private askForOpening(event: LaunchEvent): Promise<StepDetails | undefined> {
    const opened = this.dialogs.open<OpeningDialog, LaunchEvent, Opening | ''>(OpeningDialog, { data: event, width: '440px' });
    // The button that turns back closes with an empty text.
    return firstValueFrom(opened.afterClosed()).then((opening) => opening || undefined);
  }

  private async askForTime(event: LaunchEvent): Promise<StepDetails | undefined> {
    const opened = this.dialogs.open<RescheduleDialog, LaunchEvent, string>(RescheduleDialog, {
      data: event,
      width: '440px',
      autoFocus: 'first-tabbable',
    });
    const startsAt = await firstValueFrom(opened.afterClosed());
    return startsAt ? { startsAt } : undefined;
  }
}
