import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnitYears } from '@ra-quan/comparisons/model';
import { provinceSetOn } from '@ra-quan/geography/model';
import { FormField, Input, type MapRegion, RegionMap } from '@ra-quan/shared/ui';
import { numberParam, urlState } from '@ra-quan/shared/web';
import { inLanguage } from '../telling';
import { lastReportedYear, mapRegions } from './map-regions';

/** One year of the table on a map, in persons or in percent of a base year; both years stand in the address. */
@Component({
  selector: 'rq-province-map',
  imports: [FormField, Input, RegionMap, TranslocoPipe],
  templateUrl: './province-map.html',
  styles: `
    form {
      display: flex;
      gap: 12px;
    }
  `,
})
export class ProvinceMap {
  private readonly router = inject(Router);
  private readonly telling = inLanguage();
  readonly table = input.required<UnitYears>();
  /** What is counted, in words. */
  readonly indicator = input.required<string>();

  protected readonly url = urlState({ year: numberParam(), base: numberParam() });
  protected readonly year = computed(() => this.known(this.url.values().year) ?? lastReportedYear(this.table()));
  protected readonly base = computed(() => this.known(this.url.values().base) ?? null);
  protected readonly regions = computed(() => {
    const year = this.year();
    return year === undefined ? [] : mapRegions(this.table(), year, this.base(), this.telling());
  });
  protected readonly unit = computed(() => this.say(this.base() === null ? 'persons' : 'provinces.map.of-base'));
  protected readonly caption = computed(() => {
    const set = this.say(`provinces.sets.${provinceSetOn(this.table().on)}`);
    return this.say(this.base() === null ? 'provinces.map.persons' : 'provinces.map.percent', { indicator: this.indicator(), set });
  });

  protected async open({ key }: MapRegion): Promise<void> {
    await this.router.navigate(['/comparisons'], { queryParams: { unit: key } });
  }

  private known(year: number | null): number | undefined {
    return this.table().years.find((one) => one === year);
  }

  private say(key: string, params: Record<string, unknown> = {}): string {
    return this.telling().translate(`comparisons.${key}`, { ...params, year: this.year(), base: this.base() });
  }
}
