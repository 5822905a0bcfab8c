import type { NamedUnit, UnitLevel } from '@ra-quan/geography/model';
import type { Count, Id, Period, Version, Whole } from '@ra-quan/shared/model';

/** The schemes that targets are set for. */
export const targetSchemes = ['si-voluntary', 'hi-household'] as const;
export type TargetScheme = (typeof targetSchemes)[number];

/** The indicator that fulfils a scheme's target: gross new sign-ups of the campaign. */
export const indicatorOfScheme: Record<TargetScheme, string> = {
  'si-voluntary': 'si-voluntary-mobilised',
  'hi-household': 'hi-household-mobilised',
};

export interface TargetRow {
  readonly unitId: Id;
  readonly name: string;
  /** Persons; `null` while none is set. */
  readonly value: Count | null;
  /** 0 while none is set. */
  readonly version: Version;
}

/** A target that counts for some days of the campaign only, such as a launch day; it stands beside that of the campaign and is in no sum. */
export interface DaysTarget extends TargetRow, Period {}

/** The targets of the units under one parent, and how they add up to the parent's own. */
export interface TargetTable {
  readonly campaignId: Id;
  readonly scheme: TargetScheme;
  readonly parent: TargetRow & { readonly path: string; readonly level: UnitLevel };
  /** What the unit of the reader came from, where it did not stand on the first day of the campaign. */
  readonly origins: readonly NamedUnit[];
  readonly rows: readonly TargetRow[];
  /** Of the parent and the units, by their days. */
  readonly ofDays: readonly DaysTarget[];
  readonly balance: Balance;
}

/** One target to set, or to remove with `null`; `version` is the one that was seen. */
export type TargetEntry = Omit<TargetRow, 'name'>;

/** How children add up to their parent, in persons. `unallocated` is negative where they exceed it, `null` where the parent has none. */
export interface Balance {
  readonly allocated: Count;
  readonly unallocated: Whole | null;
}

/** Children against parent: a parent of 5.800 with children of 5.650 has 150 not allocated («chưa phân bổ 150»). */
export function balanceOf(parent: number | null, children: readonly (number | null)[]): Balance {
  const allocated = children.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return { allocated, unallocated: parent === null ? null : parent - allocated };
}
