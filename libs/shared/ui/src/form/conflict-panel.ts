import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** One field where the saved version and the input differ. */
export interface Difference {
  /** Text key. */
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/** After a 409: what is saved now beside what was typed; nothing is lost until the person decides. */
@Component({
  selector: 'rq-conflict-panel',
  imports: [Icon, TranslocoPipe],
  templateUrl: './conflict-panel.html',
  styleUrl: './conflict-panel.scss',
})
export class ConflictPanel {
  readonly differences = input.required<readonly Difference[]>();
  readonly keepMine = output();
  readonly takeTheirs = output();
}
