import { type UnitDetail, type UnitVersion, catalogueStart } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';

export const changeables = ['name', 'kind', 'code', 'parent'] as const;

/** One thing that is different since a day. */
export interface UnitChange {
  readonly what: (typeof changeables)[number];
  readonly from: string | null;
  readonly to: string | null;
}

/** A day in the life of a unit. */
export interface UnitMoment {
  readonly on: Day;
  /** `known`: it was there when the catalogue begins, and nothing is claimed about its beginning. */
  readonly event: 'known' | 'formed' | 'changed' | 'ended';
  readonly decree: string | null;
  readonly changes: readonly UnitChange[];
  /** How it stood from that day on; `null` where it ended. */
  readonly version: UnitVersion | null;
}

/** The life of a unit from its first day to its last, with what changed on each. */
export function momentsOf({ versions, successors }: UnitDetail): readonly UnitMoment[] {
  const begun = versions.map((version, at): UnitMoment => {
    const before = versions[at - 1];
    const event = before ? 'changed' : version.validFrom === catalogueStart ? 'known' : 'formed';
    return { on: version.validFrom, event, decree: version.decree, changes: before ? changesBetween(before, version) : [], version };
  });
  const end = versions.at(-1)?.validTo;
  const decree = successors[0]?.decree ?? null;
  return end ? [...begun, { on: end, event: 'ended', decree, changes: [], version: null }] : begun;
}

function changesBetween(before: UnitVersion, after: UnitVersion): readonly UnitChange[] {
  return changeables.map((what) => ({ what, from: stateOf(before)[what], to: stateOf(after)[what] })).filter(({ from, to }) => from !== to);
}

/** The parent by its path: what counts for the reader is under whose name it stood. */
const stateOf = ({ name, kind, code, path }: UnitVersion) => ({ name, kind, code, parent: path.split(', ').slice(1).join(', ') || null });
