import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Wave } from '@ra-quan/campaigns/model';
import { type Period, daysIn, formatDay } from '@ra-quan/shared/model';
import { DayPipe, today } from '@ra-quan/shared/web';
import { PeriodPipe, WaveNamePipe, lastDayOf } from '../period';

/** Where a period lies on a line, both in percent. */
const place = (line: Period, period: Period) => {
  const from = Math.max(0, Math.min(100, (daysIn({ from: line.from, to: period.from }) / daysIn(line)) * 100));
  const to = Math.max(0, Math.min(100, (daysIn({ from: line.from, to: period.to }) / daysIn(line)) * 100));
  return { from, width: Math.max(0.8, to - from) };
};

/** The waves on the line of the campaign's days, and the same as a list. */
@Component({
  selector: 'rq-wave-timeline',
  imports: [DayPipe, PeriodPipe, TranslocoPipe, WaveNamePipe],
  templateUrl: './wave-timeline.html',
  styleUrl: './wave-timeline.scss',
})
export class WaveTimeline {
  readonly period = input.required<Period>();
  readonly waves = input.required<readonly Wave[]>();

  protected readonly lastDay = computed(() => lastDayOf(this.period().to));
  protected readonly bars = computed(() => this.waves().map((wave) => ({ wave, days: daysIn(wave), ...place(this.period(), wave) })));
  /** Today on the line, in percent. */
  protected readonly today = computed(() => {
    const day = today();
    const { from, to } = this.period();
    return day >= from && day < to ? { at: place(this.period(), { from: day, to: day }).from, text: formatDay(day) } : undefined;
  });
}
