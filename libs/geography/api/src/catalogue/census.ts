import { mergerDay, unitKinds, type UnitKind } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';
import type { VersionRow } from './draft';
import { provinces } from './provinces';

export type CountedVersion = Pick<VersionRow, 'unitId' | 'code' | 'name' | 'kind' | 'parentId' | 'validFrom' | 'validTo'>;

interface Expectation {
  readonly on: Day;
  readonly kinds: readonly UnitKind[];
  readonly count: number;
  /** Code of the parent, where it is not the whole country that is counted. */
  readonly within?: string;
}

const provinceKinds: UnitKind[] = ['province', 'city'];
const communeKinds: UnitKind[] = ['ward', 'commune', 'township', 'special-zone'];
const expect = (on: Day, kinds: UnitKind[], count: number, within?: string): Expectation => ({ on, kinds, count, within });

/** What official lists count on days around each change of the map. */
const expectations: readonly Expectation[] = [
  ...['2008-08-01', '2024-12-31', '2025-06-30'].flatMap((day) => [
    expect(day, provinceKinds, 63),
    expect(day, ['district'], 696),
    expect(day, communeKinds, 10_035),
  ]),
  expect('2024-12-31', ['city'], 5),
  expect('2025-01-01', ['city'], 6),
  ...[
    { day: mergerDay, cities: 6, wards: 687, communes: 2_621 },
    { day: '2026-04-29', cities: 6, wards: 687, communes: 2_621 },
    { day: '2026-04-30', cities: 7, wards: 697, communes: 2_611 },
  ].flatMap(({ day, cities, wards, communes }) => [
    expect(day, provinceKinds, 34),
    expect(day, ['city'], cities),
    expect(day, ['district', 'township'], 0),
    expect(day, ['ward'], wards),
    expect(day, ['commune'], communes),
    expect(day, ['special-zone'], 13),
  ]),
  ...provinces.flatMap(({ code, census: [wards, communes, zones] }) => [
    expect(mergerDay, ['ward'], wards, code),
    expect(mergerDay, ['commune'], communes, code),
    expect(mergerDay, ['special-zone'], zones, code),
  ]),
  expect('2026-04-30', ['ward'], 33, '75'),
  expect('2026-04-30', ['commune'], 62, '75'),
];

/** Names that must stand on every map and in every list. */
const islands = ['Hoàng Sa', 'Trường Sa'];

/** The versions in force on a day. */
export function inForce<Row extends CountedVersion>(versions: readonly Row[], on: Day): Row[] {
  return versions.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo));
}

/** What is wrong with the catalogue, in words; nothing when it may be used. */
export function faultsOf(versions: readonly CountedVersion[]): string[] {
  const days = [...new Set(expectations.map(({ on }) => on))];
  return [...days.flatMap((on) => faultsOn(on, inForce(versions, on))), ...notNormalised(versions)];
}

function faultsOn(on: Day, versions: readonly CountedVersion[]): string[] {
  const codeOf = new Map(versions.map(({ unitId, code }) => [unitId, code]));
  const counts = new Map<string, number>();
  for (const { kind, parentId } of versions) {
    for (const key of [kind, `${kind} ${codeOf.get(parentId ?? 0)}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const counted = expectations
    .filter((expectation) => expectation.on === on)
    .flatMap(({ kinds, count, within }) => {
      const found = kinds.reduce((sum, kind) => sum + (counts.get(within ? `${kind} ${within}` : kind) ?? 0), 0);
      return found === count ? [] : [`${on}: ${found} of ${kinds.join('/')}${within ? ` in ${within}` : ''}, not ${count}`];
    });
  return [...counted, ...repeatedCodes(on, versions), ...orphans(on, versions, codeOf), ...missingIslands(on, versions)];
}

function repeatedCodes(on: Day, versions: readonly CountedVersion[]): string[] {
  const codes = versions.map(({ code }) => code).filter((code) => code !== null);
  return codes.length === new Set(codes).size ? [] : [`${on}: a code is used twice`];
}

function orphans(on: Day, versions: readonly CountedVersion[], present: ReadonlyMap<number, string | null>): string[] {
  const lost = versions.filter(({ parentId }) => parentId !== null && !present.has(parentId));
  return lost.map(({ name }) => `${on}: the parent of ${name} is not in force`);
}

function missingIslands(on: Day, versions: readonly CountedVersion[]): string[] {
  return islands.filter((island) => !versions.some(({ name }) => name.endsWith(island))).map((island) => `${on}: ${island} is missing`);
}

function notNormalised(versions: readonly CountedVersion[]): string[] {
  const bad = versions.filter(({ name, kind }) => name !== name.normalize('NFC').trim() || !unitKinds.includes(kind));
  return bad.map(({ name }) => `not NFC or of unknown kind: ${name}`);
}
