import type { Day, Id, Version } from '@ra-quan/shared/model';

export const organisationKinds = ['post', 'carrier', 'union', 'press', 'ministry', 'association', 'other'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A partner organisation; its territory is a unit with all below it. */
export interface Organisation {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: OrganisationKind;
  readonly parentId: Id | null;
  readonly parentName: string | null;
  /** `null` is the whole country. */
  readonly unitId: Id | null;
  readonly unitPath: string | null;
  readonly active: boolean;
  readonly version: Version;
}

export const partnerRoles = ['co-host', 'collection', 'communication', 'mobilisation', 'sponsor'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** What an organisation does in a campaign. */
export interface CampaignPartner {
  readonly id: Id;
  readonly campaignId: Id;
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly role: PartnerRole;
  readonly note: string | null;
}

/** A joint plan (kế hoạch liên tịch) with its number and date, for example 1731/KHLT-BHXH-BĐVN of 29/04/2022. */
export interface JointPlan {
  readonly id: Id;
  readonly campaignId: Id;
  readonly number: string;
  readonly signedOn: Day;
  readonly title: string;
  readonly organisations: readonly { readonly id: Id; readonly name: string }[];
  readonly version: Version;
}

/** Number and symbol of a joint plan: digits, a slash, the symbol KHLT and the signing bodies. */
export function isJointPlanNumber(text: string): boolean {
  return /^\d{1,5}\/KHLT-[A-ZĐ0-9&.]+(-[A-ZĐ0-9&.]+)*$/u.test(text);
}
