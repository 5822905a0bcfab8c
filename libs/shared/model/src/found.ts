import type { BilingualText, Language } from './language';
import type { Permission } from './permissions';

/** What a person may look for, in the order in which equally good hits are shown. */
export const foundKinds = ['act', 'campaign', 'unit', 'ceremony', 'partner', 'person'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** A page inside the product. */
export interface PageAddress {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Something that was looked for, and where it is. */
export interface Found {
  /** What it is, the same whenever it is found: `geography.unit.71`. */
  readonly key: string;
  readonly kind: FoundKind;
  readonly name: BilingualText;
  /** What tells it from others of the same name, or why it was found. */
  readonly detail: BilingualText | null;
  readonly page: PageAddress;
}

/** A page of the product or something that is done there, as people call it. */
export interface Act {
  /** `figures.enter`. */
  readonly key: string;
  readonly name: BilingualText;
  /** Other words for it. */
  readonly also?: Readonly<Partial<Record<Language, readonly string[]>>>;
  readonly permission: Permission;
  readonly path: string;
  /** Where it can be done for a unit: what the address says then, `null` where it is nothing for this one. */
  readonly forUnit?: (unit: UnitMeant) => Readonly<Record<string, string>> | null;
}

/** A unit that an act is to be done for. */
export interface UnitMeant {
  readonly id: number;
  /** 0 the country, 1 a province, 2 a district, 3 a commune. */
  readonly level: number;
  /** The province it lies in, itself if it is one; `null` for the country. */
  readonly provinceId: number | null;
  /** Whether it lies in the territory of who looks. */
  readonly own: boolean;
  /** Whether who looks has no territory and says which province is meant. */
  readonly choosesProvince: boolean;
}
