import { catalogue } from '../testing/catalogue';
import type { CatalogueAct } from './act';
import { reportOf } from './change-report';
import { UnitsOfDay } from './snapshot';

const on = '2025-07-01';
const report = (...acts: CatalogueAct[]) => reportOf(acts, new UnitsOfDay(catalogue(), '2025-06-30'), new UnitsOfDay(catalogue(), on));
const lines = (...acts: CatalogueAct[]) => report(...acts).lines.map(({ effect, unit, detail }) => [effect, unit, detail]);
const extent = { whole: true, share: null, shareMethod: null } as const;

describe('the report of a change', () => {
  it('names what begins with its code, and what ends with where it lay', () => {
    const begin = { act: 'begin', ref: -1, level: 3, on, code: '00777', name: 'Xã Mới', kind: 'commune', parentId: 2 } as const;
    expect(lines(begin, { act: 'end', unitId: 12, on })).toEqual([
      ['added', 'Xã Mới', '00777'],
      ['ended', 'Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội', null],
    ]);
  });

  it('says what each change was before and is after', () => {
    expect(
      lines(
        { act: 'change', unitId: 13, on, to: { name: 'Xã Minh Phú Mới' } },
        { act: 'change', unitId: 13, on, to: { name: 'Phường Minh Phú', kind: 'ward' } },
        { act: 'change', unitId: 13, on, to: { kind: 'ward' } },
        { act: 'change', unitId: 13, on, to: { code: '00999' } },
        { act: 'change', unitId: 13, on, to: { parentId: 3 } },
      ),
    ).toEqual([
      ['renamed', 'Xã Minh Phú', 'Xã Minh Phú → Xã Minh Phú Mới'],
      ['upgraded', 'Xã Minh Phú', 'Xã Minh Phú → Phường Minh Phú'],
      ['upgraded', 'Xã Minh Phú', 'Xã Minh Phú → ward'],
      ['recoded', 'Xã Minh Phú', '00376 → 00999'],
      ['reparented', 'Xã Minh Phú', 'Huyện Sóc Sơn, Thành phố Hà Nội → Tỉnh Cao Bằng'],
    ]);
  });

  it('puts a dash where a unit had no code or no parent, and still tells of a unit that only stands afterwards', () => {
    expect(
      lines(
        { act: 'change', unitId: 5, on, to: { code: '002' } },
        { act: 'change', unitId: 1, on, to: { parentId: 2 } },
        { act: 'change', unitId: 21, on, to: { code: '00005' } },
        { act: 'change', unitId: 77, on, to: { code: '00005', name: 'Xã Lạ', parentId: 2 } },
        { act: 'change', unitId: 77, on, to: { kind: 'ward' } },
      ),
    ).toEqual([
      ['recoded', 'Huyện Sóc Sơn', '– → 002'],
      ['reparented', 'Việt Nam', '– → Thành phố Hà Nội'],
      ['recoded', 'Phường Ba Đình', '00004 → 00005'],
      ['renamed', '', '– → Xã Lạ'],
      ['reparented', '', '– → Thành phố Hà Nội'],
      ['recoded', '', '– → 00005'],
      ['upgraded', '', '– → ward'],
    ]);
  });

  it('says what was learned of a unit', () => {
    expect(
      lines(
        { act: 'correct', unitId: 5, on, to: { code: '016' } },
        { act: 'correct', unitId: 5, on, to: { name: 'Huyện Sóc Sơn' } },
        { act: 'correct', unitId: 5, on, to: { code: '016', name: 'Huyện Sóc Sơn' } },
        { act: 'correct', unitId: 5, on, to: {} },
      ),
    ).toEqual(['016', 'Huyện Sóc Sơn', '016', null].map((detail) => ['completed', 'Huyện Sóc Sơn, Thành phố Hà Nội', detail]));
  });

  it('gathers mergers by the new unit and splits by the former one, and leaves one for one apart', () => {
    expect(
      lines(
        { act: 'begin', ref: -1, level: 3, on, code: '00777', name: 'Xã Mới', kind: 'commune', parentId: 2 },
        { act: 'succeed', from: 11, to: -1, on, kind: 'merge', ...extent },
        { act: 'succeed', from: 12, to: -1, on, kind: 'merge', ...extent },
        { act: 'succeed', from: 13, to: 23, on, kind: 'replace', ...extent },
        { act: 'succeed', from: 4, to: 21, on, kind: 'split', whole: false, share: 0.5, shareMethod: 'equal' },
        { act: 'succeed', from: 4, to: 22, on, kind: 'split', whole: false, share: 0.5, shareMethod: 'equal' },
      ).slice(1),
    ).toEqual([
      ['split', 'Quận Ba Đình, Thành phố Hà Nội', 'Phường Ba Đình, Thành phố Hà Nội; Phường Ngọc Hà, Thành phố Hà Nội'],
      ['merged', 'Xã Mới', 'Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội; Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội'],
      ['replaced', 'Xã Minh Phú, Huyện Sóc Sơn, Thành phố Hà Nội', 'Xã Sóc Sơn, Thành phố Hà Nội'],
    ]);
  });

  it('tells what was learned of successions, and those that never were', () => {
    const [from, to] = ['Xã Minh Phú, Huyện Sóc Sơn, Thành phố Hà Nội', 'Xã Sóc Sơn, Thành phố Hà Nội'];
    const learned = { act: 'confirm', from: 13, to: 23, share: null, shareMethod: null } as const;
    expect(lines({ ...learned, kind: 'merge', whole: true })).toEqual([
      ['merged', to, from],
      ['extents', from, to],
    ]);
    expect(lines({ ...learned, kind: 'split', whole: false })).toEqual([
      ['split', from, to],
      ['extents', from, to],
    ]);
    expect(lines({ ...learned, kind: 'replace', whole: null })).toEqual([['extents', from, to]]);
    expect(lines({ act: 'withdraw', from: 13, to: 23 })).toEqual([['withdrawn', from, to]]);
  });

  it('tells persons of a whole unit, but of a group only which one', () => {
    expect(
      lines(
        { act: 'count', unitId: 21, on, group: 'all', persons: 23_023 },
        { act: 'count', unitId: 21, on, group: 'poor', persons: 5 },
        { act: 'office', code: '0101', name: 'BHXH cơ sở Ba Đình' },
        { act: 'serve', office: '0101', unitId: 21, on },
      ),
    ).toEqual([
      ['populations', 'Phường Ba Đình, Thành phố Hà Nội', '23023'],
      ['populations', 'Phường Ba Đình, Thành phố Hà Nội', 'poor'],
      ['offices', 'BHXH cơ sở Ba Đình', '0101'],
      ['served', 'Phường Ba Đình, Thành phố Hà Nội', '0101'],
    ]);
  });

  it('counts everything, and shows the first hundred of each effect', () => {
    const ends = Array.from({ length: 101 }, (_, index): CatalogueAct => ({ act: 'end', unitId: 1_000 + index, on }));
    const { counts, lines: shown } = report(...ends, { act: 'withdraw', from: 13, to: 23 });
    expect(counts).toEqual({ ended: 101, withdrawn: 1 });
    expect(shown).toHaveLength(101);
    expect(shown[99]).toMatchObject({ effect: 'ended', unit: '#1099' });
  });
});
