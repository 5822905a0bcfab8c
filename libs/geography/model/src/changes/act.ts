import type { Day } from '@ra-quan/shared/model';
import type { ShareMethod, SuccessionKind, UnitKind, UnitLevel } from '../unit';

/** What may change about a unit that goes on. */
export interface UnitTraits {
  readonly code: string | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: number;
}

/** How much of a predecessor went over. */
export interface Extent {
  readonly kind: SuccessionKind;
  readonly whole: boolean | null;
  readonly share: number | null;
  readonly shareMethod: ShareMethod | null;
}

/**
 * One step of a change of the catalogue, in the words of the schema. Units that begin are named by negative numbers until they are stored.
 * A unit's land never changes in its life: what is merged or split ends, and others begin (ADR 0002).
 */
export type CatalogueAct =
  | ({ readonly act: 'begin'; readonly ref: number; readonly level: UnitLevel; readonly on: Day } & UnitTraits)
  | { readonly act: 'end'; readonly unitId: number; readonly on: Day }
  /** The unit goes on, with something about it changed from that day on. */
  | { readonly act: 'change'; readonly unitId: number; readonly on: Day; readonly to: Partial<UnitTraits> }
  /** What the catalogue says of the unit on that day was incomplete or wrong. */
  | { readonly act: 'correct'; readonly unitId: number; readonly on: Day; readonly to: Partial<UnitTraits> }
  | ({ readonly act: 'succeed'; readonly from: number; readonly to: number; readonly on: Day } & Extent)
  /** What the catalogue says of a succession is made more precise. */
  | ({ readonly act: 'confirm'; readonly from: number; readonly to: number } & Extent)
  /** A succession that never was. */
  | { readonly act: 'withdraw'; readonly from: number; readonly to: number }
  | { readonly act: 'count'; readonly unitId: number; readonly on: Day; readonly group: string; readonly persons: number }
  | { readonly act: 'office'; readonly code: string; readonly name: string }
  /** The commune has this office from that day on. */
  | { readonly act: 'serve'; readonly office: string; readonly unitId: number; readonly on: Day };

export type ActOf<Name extends CatalogueAct['act']> = Extract<CatalogueAct, { readonly act: Name }>;

/** The acts of one name, in their order. */
export function actsNamed<Name extends CatalogueAct['act']>(acts: readonly CatalogueAct[], name: Name): ActOf<Name>[] {
  return acts.filter((one): one is ActOf<Name> => one.act === name);
}
