import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { UnitYears } from '@ra-quan/comparisons/model';
import { provinceSetOn } from '@ra-quan/geography/model';
import { type MapRegion, RegionMap } from '@ra-quan/shared/ui';
import { inLanguage } from '../telling';
import { mapRegions } from './map-regions';

/** One year of the table on a map, in persons or in percent of a base year. */
@Component({
  selector: 'rq-province-map',
  imports: [RegionMap],
  template: `
    <rq-region-map
      [caption]="caption()"
      [regions]="regions()"
      [unit]="unit()"
      [figures]="base() === null ? 'count' : 'percent'"
      (chosen)="open($event)"
    />
  `,
})
export class ProvinceMap {
  private readonly router = inject(Router);
  private readonly telling = inLanguage();
  readonly table = input.required<UnitYears>();
  /** What is counted, in words. */
  readonly indicator = input.required<string>();
  readonly year = input.required<number>();
  readonly base = input.required<number | null>();
  /** The year and the base as the headings of the table write them. */
  readonly yearName = input.required<string>();
  readonly baseName = input.required<string>();

  protected readonly regions = computed(() => mapRegions(this.table(), this.year(), this.base(), this.telling()));
  protected readonly unit = computed(() => this.say(this.base() === null ? 'persons' : 'provinces.map.of-base'));
  protected readonly caption = computed(() => {
    const set = this.say(`provinces.sets.${provinceSetOn(this.table().on)}`);
    return this.say(this.base() === null ? 'provinces.map.persons' : 'provinces.map.percent', { indicator: this.indicator(), set });
  });

  protected async open({ key }: MapRegion): Promise<void> {
    await this.router.navigate(['/comparisons'], { queryParams: { unit: key } });
  }

  private say(key: string, params: Record<string, unknown> = {}): string {
    return this.telling().translate(`comparisons.${key}`, { ...params, year: this.yearName(), base: this.baseName() });
  }
}
