import type { Found } from '@ra-quan/shared/model';

export const foundExample: readonly Found[] = [
  {
    key: 'figures.entry.26',
    kind: 'act',
    name: { vi: 'Nhập kết quả: Phường Ba Đình, Thành phố Hà Nội', en: 'Enter results: Phường Ba Đình, Thành phố Hà Nội' },
    detail: null,
    page: { path: '/results/entry', query: { unit: '1', commune: '26' } },
  },
];
