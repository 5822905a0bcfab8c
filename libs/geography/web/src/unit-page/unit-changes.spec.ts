import type { UnitDetail, UnitVersion } from '@ra-quan/geography/model';
import { momentsOf } from './unit-changes';

const version = (validFrom: string, validTo: string | null, part: Partial<UnitVersion> = {}): UnitVersion => ({
  id: 5,
  code: '25270',
  name: 'Xã Lộc Ninh',
  kind: 'commune',
  level: 3,
  parentId: 80,
  path: 'Xã Lộc Ninh, Tỉnh Đồng Nai',
  decree: null,
  validFrom,
  validTo,
  ...part,
});
const unit = (...versions: UnitVersion[]): UnitDetail => ({
  ...versions.at(-1)!,
  versions,
  predecessors: [],
  successors: [],
  populations: [],
  office: null,
});

describe('the life of a unit', () => {
  it('says what changed, and nothing that stayed', () => {
    const ward = { name: 'Phường Lộc Ninh', kind: 'ward', path: 'Phường Lộc Ninh, Thành phố Đồng Nai' } as const;
    const moments = momentsOf(unit(version('2025-07-01', '2026-04-30'), version('2026-04-30', null, ward)));
    expect(moments.map(({ on, event }) => [on, event])).toEqual([
      ['2025-07-01', 'formed'],
      ['2026-04-30', 'changed'],
    ]);
    expect(moments[1]!.changes).toEqual([
      { what: 'name', from: 'Xã Lộc Ninh', to: 'Phường Lộc Ninh' },
      { what: 'kind', from: 'commune', to: 'ward' },
      { what: 'parent', from: 'Tỉnh Đồng Nai', to: 'Thành phố Đồng Nai' },
    ]);
  });

  it('claims no beginning before the catalogue, and has an end', () => {
    expect(momentsOf(unit(version('2008-08-01', '2025-07-01'))).map(({ on, event }) => [on, event])).toEqual([
      ['2008-08-01', 'known'],
      ['2025-07-01', 'ended'],
    ]);
  });
});
