import { catalogueStart, fold, mergerDay, unitLevel, type UnitKind } from '@ra-quan/geography/model';
import type { CatalogueDraft } from './draft';
import type { PackageRows } from './package-rows';
import type { Places } from './places';
import { communesOf, formerCommunesOf, islandDistricts, knownExtents, type FormerCommune } from './repairs';

const decree = 'Quyết định 19/2025/QĐ-TTg';
const kinds: readonly (readonly [prefix: string, kind: UnitKind])[] = [
  ['Phường ', 'ward'],
  ['Xã ', 'commune'],
  ['Thị trấn ', 'township'],
  ['Đặc khu ', 'special-zone'],
];

function kindOf(name: string): UnitKind {
  const found = kinds.find(([prefix]) => name.startsWith(prefix));
  if (!found) throw new Error(`no kind of commune in the name ${name}`);
  return found[1];
}

/** Districts and communes of before the merger. Districts have no code in the package: they are known by name within their province. */
export function addFormerCommunes(draft: CatalogueDraft, places: Places, rows: PackageRows): void {
  const oldProvinces = new Map([...places.oldProvinces].map(([name, id]) => [fold(name), id]));
  const districts = new Map<string, number>();
  const districtOf = ({ code, district, province }: FormerCommune) => {
    // Folded, because the package writes «Hoà Bình» in the new style of tone marks; the names of the 63 stay apart when folded.
    const parentId = oldProvinces.get(fold(province));
    if (!parentId) throw new Error(`no province ${province} for commune ${code}`);
    const key = `${parentId} ${district}`;
    const id = districts.get(key) ?? openDistrict(draft, district, parentId, Number(code));
    districts.set(key, id);
    return id;
  };
  for (const commune of formerCommunesOf(rows).sort((left, right) => left.code.localeCompare(right.code))) {
    const { code, name } = commune;
    const id = draft.open(unitLevel.commune, catalogueStart, { code, name, kind: kindOf(name), parentId: districtOf(commune) });
    draft.close(id, mergerDay);
    places.formerCommunes.set(code, id);
  }
}

/** Five island districts had no communes; each became one special zone as a whole. */
export function addIslandDistricts(draft: CatalogueDraft, places: Places): void {
  for (const { code, name, province, zone } of islandDistricts) {
    places.islandDistricts.set(zone, openDistrict(draft, name, places.oldProvinces.get(province)!, Number(zone), code));
  }
}

function openDistrict(draft: CatalogueDraft, name: string, parentId: number, position: number, code: string | null = null): number {
  const id = draft.open(unitLevel.district, catalogueStart, { code, name, kind: 'district', parentId, position });
  draft.close(id, mergerDay);
  return id;
}

/** The 3.321 communes that began on 01/07/2025. */
export function addCommunes(draft: CatalogueDraft, places: Places, rows: PackageRows): void {
  for (const { code, name, province } of communesOf(rows)) {
    const parentId = places.provinces.get(province);
    if (!parentId) throw new Error(`no province ${province} for commune ${code}`);
    places.communes.set(code, draft.open(unitLevel.commune, mergerDay, { code, name, kind: kindOf(name), parentId, decree }));
  }
}

/** Who became whom on 01/07/2025, as far as the package and the known extents say. */
export function addSuccessions(draft: CatalogueDraft, places: Places, rows: PackageRows): void {
  const extents = new Map(knownExtents.map(([from, to, whole]) => [`${from} ${to}`, whole]));
  const listed = formerCommunesOf(rows).map(({ code, successor }) => `${code} ${successor}`);
  const pairs = [...new Set([...listed, ...extents.keys()])].map((pair) => pair.split(' ') as [string, string]);
  const predecessors = new Map<string, number>();
  for (const [, to] of pairs) predecessors.set(to, (predecessors.get(to) ?? 0) + 1);
  for (const [oldCode, newCode] of pairs) {
    const whole = extents.get(`${oldCode} ${newCode}`) ?? null;
    const kind = whole === false ? 'split' : predecessors.get(newCode) === 1 ? 'replace' : 'merge';
    draft.succeed({
      from: known(places.formerCommunes, oldCode),
      to: known(places.communes, newCode),
      on: mergerDay,
      kind,
      whole,
      decree: null,
    });
  }
  for (const [zone, from] of places.islandDistricts) {
    draft.succeed({ from, to: known(places.communes, zone), on: mergerDay, kind: 'replace', whole: true, decree: null });
  }
}

function known(units: ReadonlyMap<string, number>, code: string): number {
  const id = units.get(code);
  if (!id) throw new Error(`no commune has the code ${code}`);
  return id;
}
