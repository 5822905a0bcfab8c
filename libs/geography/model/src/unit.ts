import type { Count, Day, Id } from '@ra-quan/shared/model';
import type { PersonGroup } from './population';

/** Depth in the tree of administrative units; districts ended on 01/07/2025. */
export const unitLevel = { nation: 0, province: 1, district: 2, commune: 3 } as const;
export type UnitLevel = (typeof unitLevel)[keyof typeof unitLevel];

/** `city` is a centrally run city (level 1); wards, communes, townships and special zones are level 3. */
export const unitKinds = ['nation', 'province', 'city', 'district', 'ward', 'commune', 'township', 'special-zone'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** One unit as it stood on one day. Nothing joins on `code` or `name`: both change their meaning in time, `id` never does. */
export interface Unit {
  readonly id: Id;
  /** Official code; `null` where none is known (former districts). */
  readonly code: string | null;
  /** Full name with its kind: `Phường Sài Gòn`. */
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly parentId: Id | null;
  /** Most specific first, as Vietnamese write addresses: `Phường Sài Gòn, Thành phố Hồ Chí Minh`. */
  readonly path: string;
  /** First day of this version of the unit. */
  readonly validFrom: Day;
  /** First day it is no longer so; `null` while it is. */
  readonly validTo: Day | null;
}

/** A unit that a search found. */
export interface UnitFound extends Unit {
  /** The former or colloquial name by which it was found, where its own name does not match. */
  readonly alias: string | null;
}

/** One stretch of a unit's life in which code, name, kind and parent stood still. */
export interface UnitVersion extends Unit {
  /** The legal document that opened it, where known. */
  readonly decree: string | null;
}

export const successionKinds = ['merge', 'split', 'replace'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** Where the share of a split comes from: a file or a person, in proportion to the persons of the successors, or equal parts. */
export const shareMethods = ['uploaded', 'population', 'equal'] as const;
export type ShareMethod = (typeof shareMethods)[number];

/** The step between a unit and one that came before or after it; `unit` is the other one. */
export interface Succession {
  readonly unit: Unit;
  readonly kind: SuccessionKind;
  readonly effectiveOn: Day;
  /** Whether the predecessor went over as a whole; `null` = not known, so restated figures are approximate. */
  readonly whole: boolean | null;
  /** The part of the predecessor that went over, 0–1. */
  readonly share: number | null;
  readonly shareMethod: ShareMethod | null;
  readonly decree: string | null;
}

/** The last count of a group of persons; `null` where the group is too small to be shown. */
export interface UnitPopulation {
  readonly group: PersonGroup;
  readonly countedOn: Day;
  readonly persons: Count | null;
}

/** A local office of the social insurance. */
export interface Office {
  readonly code: string;
  readonly name: string;
}

/** An office in the list, with the communes it serves on a day. */
export interface OfficeListed extends Office {
  readonly communes: Count;
  /** Names of the provinces they lie in. */
  readonly provinces: string | null;
}

/** Everything the unit's page shows. */
export interface UnitDetail extends Unit {
  readonly versions: readonly UnitVersion[];
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
  readonly populations: readonly UnitPopulation[];
  /** The SI office that serves a commune. */
  readonly office: Office | null;
}

/** The day on which 63 provinces became 34 and districts ended (Nghị quyết 202/2025/QH15). */
export const mergerDay: Day = '2025-07-01';

/**
 * The first day the catalogue speaks of: since 01/08/2008 (Hà Tây joined Hà Nội) the set of provinces stood still until 2025. Districts and
 * communes before 01/07/2025 are those of 30/06/2025, back to this day: their own earlier changes are not in the catalogue.
 */
export const catalogueStart: Day = '2008-08-01';
