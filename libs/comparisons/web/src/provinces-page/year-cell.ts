import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type UnitYearCell, type UnitYearsRow, thinPercent } from '@ra-quan/comparisons/model';
import { Mark } from '@ra-quan/shared/ui';
import { CountPipe, PercentPipe } from '@ra-quan/shared/web';
import { cellMark } from './cell-mark';

/** What a unit reported in a year, with its mark, and the way to the observations that it is made of; a sum has none of its own. */
@Component({
  selector: 'rq-year-cell',
  imports: [CountPipe, Mark, PercentPipe, RouterLink, TranslocoPipe],
  template: `
    @if (thin(); as percent) {
      <span class="few" [title]="'comparisons.covered-days' | transloco: { percent: (percent | rqPercent) }"
        ><span aria-hidden="true">◔</span
        ><span class="sr-only">{{ 'comparisons.covered-days' | transloco: { percent: (percent | rqPercent) } }}</span></span
      >
    }
    @if (mark(); as mark) {
      <rq-mark [mark]="mark" [compact]="true" />
    }
    @if (cell()?.value === null || row().unitId === 0) {
      <span [class.sum]="row().unitId === 0">{{ cell()?.value | rqCount }}</span>
    } @else {
      <a routerLink="/results/observations" [queryParams]="observations()">{{ cell()?.value | rqCount }}</a>
    }
  `,
  styles: `
    /* Positioned, so that the words of a mark that only screen readers get stay inside the scrolling table. */
    :host {
      position: relative;
      display: inline-flex;
      gap: 6px;
      align-items: center;
    }
    .few {
      color: var(--ink-soft);
    }
    a {
      text-decoration: none;
      color: inherit;
    }
    a:hover {
      text-decoration: underline;
    }
    .sum {
      font-weight: 600;
    }
  `,
})
export class YearCell {
  readonly row = input.required<UnitYearsRow>();
  readonly cell = input.required<UnitYearCell | undefined>();
  readonly year = input.required<number>();
  /** Its id. */
  readonly indicator = input.required<number>();

  /** A dash says by itself that a figure is missing. */
  protected readonly mark = computed(() => {
    const cell = this.cell();
    const mark = cell ? cellMark(cell) : null;
    return mark === 'missing' ? null : mark;
  });
  /** How much of the reports is there, where that is too little to leave it unsaid. */
  protected readonly thin = computed(() => {
    const cell = this.cell();
    return cell ? thinPercent(cell) : null;
  });
  protected readonly observations = computed(() => ({
    indicator: this.indicator(),
    unit: this.row().unitId,
    from: `${this.year()}-01-01`,
    to: `${this.year() + 1}-01-01`,
    extent: 'own',
    any: 1,
  }));
}
