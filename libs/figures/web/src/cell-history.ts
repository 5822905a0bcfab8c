import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LoadProblem, Skeleton } from '@ra-quan/shared/ui';
import { CountPipe, InstantPipe, answerOf, failureOf } from '@ra-quan/shared/web';
import { FiguresClient } from './figures.client';

/** Every value a cell ever had: who, when, how far confirmed, why. */
@Component({
  selector: 'rq-cell-history',
  imports: [CountPipe, InstantPipe, LoadProblem, Skeleton, TranslocoPipe],
  template: `
    <aside [attr.aria-label]="'figures.history' | transloco">
      <h2>{{ 'figures.history' | transloco }}</h2>
      <p class="name">{{ name() }}</p>
      @if (failure() !== undefined) {
        <rq-load-problem [detail]="failure()" (retry)="answer.reload()" />
      } @else if (cell() === undefined) {
        <p class="soft">{{ (name() ? 'figures.no-history' : 'figures.choose-cell') | transloco }}</p>
      } @else if (revisions(); as all) {
        <ol tabindex="0" [attr.aria-label]="'figures.history' | transloco">
          @for (revision of all; track revision.revision) {
            <li>
              <strong>{{ revision.value | rqCount }}</strong> {{ 'figures.status.' + revision.status | transloco }}
              <span class="soft">{{ revision.enteredBy }} · {{ revision.enteredAt | rqInstant }}</span>
              @if (revision.reason) {
                <span class="soft">{{ 'figures.reason' | transloco: { reason: revision.reason } }}</span>
              }
            </li>
          }
        </ol>
      } @else {
        <rq-skeleton height="72px" />
      }
    </aside>
  `,
  styleUrl: './cell-history.scss',
})
export class CellHistory {
  readonly cell = input.required<number | undefined>();
  /** Read again when the cell has another version. */
  readonly version = input(0);
  /** The cell in words. */
  readonly name = input('');

  protected readonly answer = inject(FiguresClient).history(this.cell, this.version);
  protected readonly failure = failureOf(this.answer);
  protected readonly revisions = answerOf(this.answer);
}
