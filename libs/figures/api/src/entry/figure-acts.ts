import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FindSources } from '@ra-quan/shared/api';
import { unitLevel } from '@ra-quan/geography/model';
import type { UnitMeant } from '@ra-quan/shared/model';

/** Where figures are entered, reviewed and read. */
@Injectable()
export class FigureActs implements OnModuleInit {
  constructor(private readonly sources: FindSources) {}

  onModuleInit(): void {
    this.sources.addActs(
      {
        key: 'figures.entry',
        name: { vi: 'Nhập kết quả', en: 'Enter results' },
        also: { vi: ['nhập số', 'nhập', 'kết quả', 'gửi duyệt'], en: ['enter figures', 'enter', 'submit'] },
        permission: 'figures.enter',
        path: '/results/entry',
        forUnit: toEnter,
      },
      {
        key: 'figures.review',
        name: { vi: 'Duyệt kết quả', en: 'Review results' },
        also: { vi: ['bảng kết quả', 'duyệt'], en: ['result sheets', 'approve'] },
        permission: 'figures.read',
        path: '/results/review',
      },
      {
        key: 'figures.silent',
        name: { vi: 'Nơi chưa báo cáo', en: 'Who is silent' },
        also: { vi: ['im lặng', 'chưa có số', 'đôn đốc'], en: ['not reported', 'silent provinces'] },
        permission: 'figures.read',
        path: '/results/silent',
      },
      {
        key: 'figures.observations',
        name: { vi: 'Tra số liệu', en: 'Look up figures' },
        also: { vi: ['số liệu'], en: ['observations'] },
        permission: 'figures.read',
        path: '/results/observations',
        forUnit: ({ id, level, own }) => (own && level !== unitLevel.nation ? { unit: String(id) } : null),
      },
      {
        key: 'figures.stated',
        name: { vi: 'Số công bố', en: 'Stated figures' },
        also: { vi: ['nguồn công bố', 'số của các năm', 'số kỳ gốc'], en: ['published figures', 'sources', 'yearly bases'] },
        permission: 'figures.read',
        path: '/results/stated',
      },
      {
        key: 'figures.state',
        name: { vi: 'Nhập số công bố', en: 'Enter a stated figure' },
        also: { vi: ['nhập số của nguồn'], en: ['enter a published figure'] },
        permission: 'figures.state',
        path: '/results/stated/new',
      },
      {
        key: 'figures.stated-import',
        name: { vi: 'Nhập số công bố từ tệp', en: 'Import stated figures' },
        also: { vi: ['tệp số công bố'], en: ['stated figures from a file'] },
        permission: 'figures.state',
        path: '/results/stated/import',
      },
    );
  }
}

/** The grid of the province, at the row of the commune; only who answers for it enters. */
function toEnter({ id, level, provinceId, own, choosesProvince }: UnitMeant) {
  if (!own || provinceId === null || level === unitLevel.district) return null;
  return { ...(choosesProvince ? { unit: String(provinceId) } : {}), ...(level === unitLevel.commune ? { commune: String(id) } : {}) };
}
