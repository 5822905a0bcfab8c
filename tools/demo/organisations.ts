import type { OrganisationKind, PartnerRole } from '@ra-quan/partners/model';

export interface NewOrganisation {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: OrganisationKind;
}

export const post: NewOrganisation = { code: 'BDVN', name: 'Tổng công ty Bưu điện Việt Nam', nameEn: 'Vietnam Post', kind: 'post' };

export const nationalOrganisations: readonly NewOrganisation[] = [
  { code: 'VIETTEL', name: 'Viettel', nameEn: 'Viettel', kind: 'carrier' },
  { code: 'VINAPHONE', name: 'VinaPhone', nameEn: 'VinaPhone', kind: 'carrier' },
  { code: 'MOBIFONE', name: 'MobiFone', nameEn: 'MobiFone', kind: 'carrier' },
  { code: 'TLDLD', name: 'Tổng Liên đoàn Lao động Việt Nam', nameEn: 'Viet Nam General Confederation of Labour', kind: 'union' },
  { code: 'HND', name: 'Hội Nông dân Việt Nam', nameEn: 'Viet Nam Farmers’ Union', kind: 'association' },
  { code: 'HLHPN', name: 'Hội Liên hiệp Phụ nữ Việt Nam', nameEn: 'Viet Nam Women’s Union', kind: 'association' },
  { code: 'TTXVN', name: 'Thông tấn xã Việt Nam', nameEn: 'Viet Nam News Agency', kind: 'press' },
  { code: 'TCBHXH', name: 'Tạp chí Bảo hiểm xã hội', nameEn: 'Social Insurance Magazine', kind: 'press' },
];

/** What the partners did in the campaigns, as the sources tell it. */
export const campaignRoles: readonly (readonly [code: string, role: PartnerRole])[] = [
  ['BDVN', 'co-host'],
  ['BDVN', 'collection'],
  ['TTXVN', 'communication'],
];
