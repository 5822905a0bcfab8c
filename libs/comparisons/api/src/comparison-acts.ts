import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FindSources } from '@ra-quan/shared/api';
import { unitLevel } from '@ra-quan/geography/model';

/** Where figures are compared. */
@Injectable()
export class ComparisonActs implements OnModuleInit {
  constructor(private readonly sources: FindSources) {}

  onModuleInit(): void {
    this.sources.addActs(
      { key: 'comparisons.bases', name: { vi: 'So sánh', en: 'Compare' }, permission: 'comparisons.read', path: '/comparisons' },
      {
        key: 'comparisons.provinces',
        name: { vi: 'So sánh các tỉnh, thành phố qua các năm', en: 'Provinces over the years' },
        also: { vi: ['bản đồ', 'các tỉnh'], en: ['map', 'provinces'] },
        permission: 'comparisons.read',
        path: '/comparisons/provinces',
      },
      {
        key: 'comparisons.communes',
        name: { vi: 'Các xã qua các năm', en: 'Communes over the years' },
        permission: 'comparisons.read',
        path: '/comparisons/communes',
        forUnit: ({ id, level, own }) => (own && level === unitLevel.province ? { province: String(id) } : null),
      },
    );
  }
}
