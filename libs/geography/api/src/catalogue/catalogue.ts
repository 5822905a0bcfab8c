import { catalogueStart, mergerDay, unitLevel, type UnitKind } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';
import { addAliases } from './aliases';
import { addCommunes, addFormerCommunes, addIslandDistricts, addSuccessions } from './communes';
import { CatalogueDraft, type Catalogue } from './draft';
import type { Places } from './places';
import type { PackageRows } from './package-rows';
import { provinces } from './provinces';

const merger = 'Nghị quyết 202/2025/QH15';

/** Puts the whole catalogue together from the package's rows: pure, the same result every time. */
export function buildCatalogue(rows: PackageRows): Catalogue {
  const draft = new CatalogueDraft();
  const nation = draft.open(unitLevel.nation, catalogueStart, {
    code: 'VN',
    name: 'Việt Nam',
    kind: 'nation',
    parentId: null,
    position: 0,
  });
  const places: Places = {
    nation,
    oldProvinces: new Map(),
    provinces: new Map(),
    formerCommunes: new Map(),
    islandDistricts: new Map(),
    communes: new Map(),
  };
  addProvinces(draft, places);
  addFormerCommunes(draft, places, rows);
  addIslandDistricts(draft, places);
  addCommunes(draft, places, rows);
  addSuccessions(draft, places, rows);
  makeDongNaiCity(draft, places);
  addAliases(draft, places, rows);
  return { units: draft.units, versions: draft.versions, successions: draft.successions, aliases: draft.aliases };
}

const kindOf = (name: string): UnitKind => (name.startsWith('Thành phố') ? 'city' : 'province');

function addProvinces(draft: CatalogueDraft, places: Places): void {
  const open = (code: string, name: string, on: Day, decree: string | null = null) =>
    draft.open(unitLevel.province, on, { code, name, kind: kindOf(name), parentId: places.nation, decree });
  const old = provinces.flatMap(({ code, name, merged }) => (merged.length ? merged : [[code, name] as const]));
  for (const [code, name] of [...old].sort(([left], [right]) => left.localeCompare(right))) {
    places.oldProvinces.set(name, code === '46' ? openHue(draft, places) : open(code, name, catalogueStart));
  }
  for (const { code, name, merged } of provinces) {
    if (merged.length === 0) {
      places.provinces.set(code, places.oldProvinces.get(name)!);
      continue;
    }
    const to = open(code, name, mergerDay, merger);
    places.provinces.set(code, to);
    for (const [, oldName] of merged) {
      const from = places.oldProvinces.get(oldName)!;
      draft.close(from, mergerDay);
      draft.succeed({ from, to, on: mergerDay, kind: 'merge', whole: true, decree: merger });
    }
  }
}

/** A province until the end of 2024, a centrally run city since; one unit all the time. */
function openHue(draft: CatalogueDraft, places: Places): number {
  const state = { code: '46', name: 'Tỉnh Thừa Thiên Huế', kind: 'province', parentId: places.nation } as const;
  const id = draft.open(unitLevel.province, catalogueStart, state);
  draft.change(id, '2025-01-01', { name: 'Thành phố Huế', kind: 'city', decree: 'Nghị quyết 175/2024/QH15' });
  return id;
}

const cityDay: Day = '2026-04-30';
const newWards = ['25270', '25357', '25363', '26116', '26170', '26248', '26326', '26368', '26425', '26485'];

/** On 30/04/2026 Đồng Nai became a centrally run city and ten of its communes became wards; all keep their identity and code. */
function makeDongNaiCity(draft: CatalogueDraft, places: Places): void {
  draft.change(places.provinces.get('75')!, cityDay, { name: 'Thành phố Đồng Nai', kind: 'city' });
  for (const code of newWards) {
    const id = places.communes.get(code)!;
    draft.change(id, cityDay, { name: draft.now(id).name.replace(/^Xã /, 'Phường '), kind: 'ward' });
  }
}
