import type { Day } from '@ra-quan/shared/model';
import type { UnitKind, UnitLevel } from '../unit';
import type { Extent } from './act';

/** One version of a unit as the catalogue has it. */
export interface KnownVersion {
  readonly unitId: number;
  readonly level: UnitLevel;
  readonly code: string | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: number | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** The unit's life, all its versions together. */
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export interface KnownSuccession extends Extent {
  readonly from: number;
  readonly to: number;
}

/** The catalogue as it stood when a change was planned. */
export interface CatalogueSnapshot {
  readonly versions: readonly KnownVersion[];
  readonly successions: readonly KnownSuccession[];
  /** Persons by unit (`unit` or `unit/group/day`). */
  readonly populations: ReadonlyMap<string, number>;
  readonly offices: ReadonlyMap<string, string>;
  /** The office of a commune on the day of the file, by unit. */
  readonly officeOf: ReadonlyMap<number, string>;
}

const inForce = ({ validFrom, validTo }: KnownVersion, day: Day) => validFrom <= day && (validTo === null || day < validTo);

/** The units of one day, to be found by code or by what stands above them. Codes are only looked up together with their day. */
export class UnitsOfDay {
  readonly all: readonly KnownVersion[];
  private readonly byCode: ReadonlyMap<string, KnownVersion>;
  private readonly byId: ReadonlyMap<number, KnownVersion>;
  private readonly under = new Map<number, KnownVersion[]>();

  constructor(
    snapshot: CatalogueSnapshot,
    readonly day: Day,
  ) {
    this.all = snapshot.versions.filter((version) => inForce(version, day));
    this.byCode = new Map(this.all.flatMap((version) => (version.code === null ? [] : [[version.code, version] as const])));
    this.byId = new Map(this.all.map((version) => [version.unitId, version]));
    for (const version of this.all) {
      if (version.parentId !== null) this.under.set(version.parentId, [...(this.under.get(version.parentId) ?? []), version]);
    }
  }

  withCode(code: string): KnownVersion | undefined {
    return this.byCode.get(code);
  }

  withId(id: number): KnownVersion | undefined {
    return this.byId.get(id);
  }

  childrenOf(id: number): readonly KnownVersion[] {
    return this.under.get(id) ?? [];
  }

  /** `Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh` */
  pathOf(id: number): string {
    const version = this.withId(id);
    if (!version) return `#${id}`;
    const above = version.parentId !== null && this.withId(version.parentId)?.level ? `, ${this.pathOf(version.parentId)}` : '';
    return `${version.name}${above}`;
  }
}
