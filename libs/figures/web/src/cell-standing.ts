import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Standing } from '@ra-quan/figures/model';
import { CountPipe, DayPipe, PercentPipe } from '@ra-quan/shared/web';

/** What the count of a cell is seen against: the last one, the campaign to date with what is typed, and the target. */
@Component({
  selector: 'rq-cell-standing',
  imports: [CountPipe, DayPipe, PercentPipe, TranslocoPipe],
  template: `
    <dl>
      <div>
        <dt>
          {{ 'figures.standing.last' | transloco }}
          @if (standing()?.last; as last) {
            <small>{{ last.day | rqDay }}</small>
          }
        </dt>
        <dd>{{ standing()?.last?.value | rqCount }}</dd>
      </div>
      <div>
        <dt>{{ 'figures.standing.to-date' | transloco }}</dt>
        <dd>{{ toDate() | rqCount }}</dd>
      </div>
      <div>
        <dt>
          {{ 'figures.standing.target' | transloco }}
          @if (reached(); as percent) {
            <small>{{ 'figures.standing.reached' | transloco: { percent: (percent | rqPercent) } }}</small>
          }
        </dt>
        <dd>
          @if (standing()?.target; as target) {
            {{ target | rqCount }}
          } @else {
            <span class="none">{{ 'figures.standing.no-target' | transloco }}</span>
          }
        </dd>
      </div>
    </dl>
  `,
  styleUrl: './cell-standing.scss',
})
export class CellStanding {
  readonly standing = input.required<Standing | undefined>();
  /** The count of the day as it stands in the cell, typed or saved. */
  readonly value = input.required<number | null>();

  protected readonly toDate = computed(() => toDateOf(this.standing(), this.value()));
  protected readonly reached = computed(() => {
    const [toDate, target] = [this.toDate(), this.standing()?.target];
    return toDate !== null && target ? (100 * toDate) / target : undefined;
  });
}

/** What the campaign counts up to the day, with the day's own count; missing where nothing was counted at all. */
export function toDateOf(standing: Standing | undefined, value: number | null): number | null {
  const before = standing?.before ?? null;
  return before === null && value === null ? null : (before ?? 0) + (value ?? 0);
}
