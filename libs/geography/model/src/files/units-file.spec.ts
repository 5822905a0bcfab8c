import fc from 'fast-check';
import type { CatalogueSnapshot, KnownVersion } from '../changes/snapshot';
import type { UnitKind, UnitLevel } from '../unit';
import { planFile } from './plan';

const version = (unitId: number, level: UnitLevel, code: string, name: string, kind: UnitKind, parentId: number | null): KnownVersion => ({
  unitId,
  level,
  code,
  name,
  kind,
  parentId,
  validFrom: '2025-07-01',
  validTo: null,
  startedOn: '2025-07-01',
  endedOn: null,
});
const communes = Array.from({ length: 20 }, (_, index) =>
  version(10 + index, 3, String(100 + index).padStart(5, '0'), `Xã Số ${'ABCDEFGHIKLMNOPQRSTU'[index]}`, 'commune', 2),
);
const snapshot: CatalogueSnapshot = {
  versions: [version(1, 0, 'VN', 'Việt Nam', 'nation', null), version(2, 1, '01', 'Thành phố Hà Nội', 'city', 1), ...communes],
  successions: [],
  populations: new Map(),
  offices: new Map(),
  officeOf: new Map(),
};
const options = { on: '2026-05-01', complete: false, fresh: false, shares: 'none' } as const;
const plan = (rows: readonly (readonly string[])[], more: Partial<typeof options | { complete: boolean }> = {}) =>
  planFile('units', [['code', 'name', 'province_code'], ...rows], snapshot, { ...options, ...more });
const listed = (units: readonly KnownVersion[]) => units.map(({ code, name }) => [code!, name, '01']);

describe('a list of units', () => {
  it('that says what is there already changes nothing, whatever part of it and in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(communes), (some) => {
        expect(plan(listed(some))).toMatchObject({ acts: [], problems: [] });
      }),
    );
  });

  it('ends exactly what it leaves out, if it says that it is complete', () => {
    fc.assert(
      fc.property(fc.subarray(communes, { minLength: 1 }), (some) => {
        const ended = plan(listed(some), { complete: true }).acts.map((act) => act.act === 'end' && act.unitId);
        const left = communes.filter((unit) => !some.includes(unit)).map(({ unitId }) => unitId);
        expect(ended).toEqual(left);
      }),
    );
  });

  it('knows a unit that only changed its code by its name, where the list is complete', () => {
    const [first, ...rest] = communes;
    const { acts } = plan([['00999', first!.name, '01'], ...listed(rest)], { complete: true });
    expect(acts).toEqual([{ act: 'change', unitId: first!.unitId, on: '2026-05-01', to: { code: '00999' } }]);
  });

  it('turns communes into wards, keeping who they are', () => {
    expect(plan([['00100', 'Phường Số A', '01']]).acts).toEqual([
      { act: 'change', unitId: 10, on: '2026-05-01', to: { name: 'Phường Số A', kind: 'ward' } },
    ]);
  });

  it('may bring a province with its communes', () => {
    const { acts, problems } = plan([
      ['01234', 'Xã Mới', '99'],
      ['99', 'Tỉnh Mới', ''],
    ]);
    expect(problems).toEqual([]);
    expect(acts).toMatchObject([
      { act: 'begin', ref: -1, code: '99', parentId: 1 },
      { act: 'begin', ref: -2, code: '01234', parentId: -1 },
    ]);
  });
});
