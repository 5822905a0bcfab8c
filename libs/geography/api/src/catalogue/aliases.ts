import { fold } from '@ra-quan/geography/model';
import type { CatalogueDraft } from './draft';
import type { PackageRows } from './package-rows';
import type { Places } from './places';
import { abolishedNamesOf } from './repairs';

/** What people also call a province, by its name in the catalogue. */
const colloquial: Readonly<Record<string, readonly string[]>> = {
  'Thành phố Hồ Chí Minh': ['Sài Gòn', 'HCM', 'TPHCM'],
  'Thành phố Huế': ['Thừa Thiên Huế', 'TTH'],
  'Thành phố Hà Nội': ['Hà Tây', 'HN'],
  'Thành phố Hải Phòng': ['HP'],
  'Tỉnh Bà Rịa - Vũng Tàu': ['BRVT'],
  'Tỉnh Đắk Lắk': ['Đắc Lắc'],
  'Tỉnh Đắk Nông': ['Đắc Nông'],
  'Tỉnh Bắc Kạn': ['Bắc Cạn'],
  'Tỉnh Kon Tum': ['Công Tum'],
};

/** Quyết định 19/2025/QĐ-TTg prints 06978 for Xã Ba Chẽ where the statistics office has 06970. */
const disputedCodes = [{ code: '06970', alias: '06978' }];

/** Other names to find a unit by: colloquial ones, disputed codes, and the names of what it was made of. */
export function addAliases(draft: CatalogueDraft, places: Places, rows: PackageRows): void {
  for (const id of [...places.oldProvinces.values(), ...places.provinces.values()]) {
    for (const alias of colloquial[draft.now(id).name] ?? []) draft.alias(id, alias);
  }
  for (const { code, alias } of disputedCodes) draft.alias(places.communes.get(code)!, alias);
  for (const { from, to } of draft.successions) draft.alias(to, nameWithDistrict(draft, from));
  addAbolishedNames(draft, places, rows);
}

/** `Phường Bến Nghé, Quận 1`; a province or district alone. */
function nameWithDistrict(draft: CatalogueDraft, id: number): string {
  const { name, parentId } = draft.now(id);
  const parent = parentId ? draft.now(parentId) : null;
  return parent?.kind === 'district' ? `${name}, ${parent.name}` : name;
}

/** Matched by name and province, which are unique together; the codes of these rows are not to be trusted. */
function addAbolishedNames(draft: CatalogueDraft, places: Places, rows: PackageRows): void {
  const key = (commune: string, province: string) => `${commune}|${fold(province).replace(/^(tinh|thanh pho) /, '')}`;
  const communes = new Map(
    [...places.communes.values()].map((id) => [key(draft.now(id).name, draft.now(draft.now(id).parentId!).name), id]),
  );
  for (const { name, commune, province } of abolishedNamesOf(rows)) {
    // Communes that became wards in 2026 stand under their old kind in the package.
    const id = communes.get(key(commune, province)) ?? communes.get(key(commune.replace(/^Xã /, 'Phường '), province));
    if (!id) throw new Error(`no commune ${commune} in ${province}`);
    draft.alias(id, name);
  }
}
