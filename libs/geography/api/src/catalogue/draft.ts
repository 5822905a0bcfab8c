import { foldBare, type SuccessionKind, type UnitKind, type UnitLevel } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';

export interface UnitRow {
  readonly id: number;
  readonly level: UnitLevel;
  readonly startedOn: Day;
  endedOn: Day | null;
}

export interface VersionRow {
  readonly unitId: number;
  readonly code: string | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: number | null;
  readonly validFrom: Day;
  validTo: Day | null;
  readonly position: number;
  readonly decree: string | null;
}

export interface SuccessionRow {
  readonly from: number;
  readonly to: number;
  readonly on: Day;
  readonly kind: SuccessionKind;
  readonly whole: boolean | null;
  readonly decree: string | null;
}

export interface AliasRow {
  readonly unitId: number;
  readonly alias: string;
}

/** The four tables as they go into the database. Ids are given here, so that every installation has the same ones. */
export interface Catalogue {
  readonly units: readonly UnitRow[];
  readonly versions: readonly VersionRow[];
  readonly successions: readonly SuccessionRow[];
  readonly aliases: readonly AliasRow[];
}

export type State = Pick<VersionRow, 'code' | 'name' | 'kind' | 'parentId'> & {
  readonly position?: number;
  readonly decree?: string | null;
};

/** The catalogue while it is being put together: the acts that a legal document can order, in the words of the schema. */
export class CatalogueDraft implements Catalogue {
  readonly units: UnitRow[] = [];
  readonly versions: VersionRow[] = [];
  readonly successions: SuccessionRow[] = [];
  readonly aliases: AliasRow[] = [];
  private readonly latest = new Map<number, VersionRow>();
  private readonly named = new Set<string>();

  open(level: UnitLevel, on: Day, state: State): number {
    const id = this.units.length + 1;
    this.units.push({ id, level, startedOn: on, endedOn: null });
    this.begin(id, on, state);
    return id;
  }

  /** The same unit goes on, with something about it changed. */
  change(id: number, on: Day, changed: Partial<State>): void {
    const before = this.now(id);
    before.validTo = on;
    this.begin(id, on, { ...before, decree: null, ...changed });
  }

  close(id: number, on: Day): void {
    this.now(id).validTo = on;
    this.units[id - 1]!.endedOn = on;
  }

  succeed(row: SuccessionRow): void {
    this.successions.push(row);
  }

  /** Another name to find the unit by; its own name and repetitions are left out. */
  alias(unitId: number, alias: string): void {
    const folded = foldBare(alias.split(',')[0]!);
    const key = `${unitId} ${folded}`;
    if (this.named.has(key) || folded === foldBare(this.now(unitId).name)) return;
    this.named.add(key);
    this.aliases.push({ unitId, alias });
  }

  now(id: number): VersionRow {
    return this.latest.get(id)!;
  }

  private begin(unitId: number, on: Day, { code, name, kind, parentId, position = Number(code ?? 0), decree = null }: State): void {
    const row: VersionRow = { unitId, code, name, kind, parentId, validFrom: on, validTo: null, position, decree };
    this.versions.push(row);
    this.latest.set(unitId, row);
  }
}
