import { catalogue, country, version } from '../testing/catalogue';
import { planOrder, type Becoming, type OrderedChange, type OrderedKind } from './ordered-change';
import type { KnownVersion } from './snapshot';

const on = '2026-05-08';
const order = (kind: OrderedKind, unitIds: number[], becomes: Becoming[], more: Partial<OrderedChange> = {}, versions = country) =>
  planOrder({ kind, effectiveOn: on, decree: '1/NQ', unitIds, becomes, shares: 'equal', ...more }, catalogue(versions));
const faultOf = (...asked: Parameters<typeof order>) => order(...asked).fault;
const wholly = { on, kind: 'merge', whole: true, share: null, shareMethod: null };

describe('a merger', () => {
  it('ends its units and begins one in their place, which may keep the code of one of them', () => {
    expect(order('merge', [21, 22], [{ code: '00004', name: 'Phường Nhập' }]).acts).toEqual([
      { act: 'end', unitId: 21, on },
      { act: 'end', unitId: 22, on },
      { act: 'begin', ref: -1, level: 3, on, code: '00004', name: 'Phường Nhập', kind: 'ward', parentId: 2 },
      { act: 'succeed', from: 21, to: -1, ...wholly },
      { act: 'succeed', from: 22, to: -1, ...wholly },
    ]);
  });

  it('takes what lay under its units along, and may be of another kind and place', () => {
    const { acts } = order('merge', [2, 3], [{ code: '01', name: 'Thành phố Hà Nội', kind: 'city', parentId: 1 }]);
    expect(acts!.filter(({ act }) => act === 'change')).toEqual(
      [21, 22, 23, 31].map((unitId) => ({ act: 'change', unitId, on, to: { parentId: -1 } })),
    );
    expect(acts).toContainEqual({ act: 'begin', ref: -1, level: 1, on, code: '01', name: 'Thành phố Hà Nội', kind: 'city', parentId: 1 });
    expect(order('merge', [21, 31], [{ code: '00777', name: 'Xã Xa', kind: 'commune', parentId: 3 }]).acts).toContainEqual({
      act: 'begin',
      ref: -1,
      level: 3,
      on,
      code: '00777',
      name: 'Xã Xa',
      kind: 'commune',
      parentId: 3,
    });
  });

  it.each([
    ['one unit alone', 'too-few', [21], { code: '00004', name: 'Phường Nhập' }],
    ['a commune and a province', 'not-one-level', [21, 3], { code: '00004', name: 'Phường Nhập' }],
    ['a new unit without name', 'name-missing', [21, 22], { code: '00004' }],
    ['a new unit without code', 'name-missing', [21, 22], { name: 'Phường Nhập' }],
    ['nothing said of the new unit', 'name-missing', [21, 22], undefined],
    ['a name without its kind', 'name-without-kind', [21, 22], { code: '00004', name: 'Nhập' }],
    ['the code of a third unit', 'code-taken', [21, 22], { code: '00376', name: 'Phường Nhập' }],
    ['a parent that is not there', 'parent-not-there', [21, 22], { code: '00004', name: 'Phường Nhập', parentId: 4 }],
  ] as const)('is refused of %s', (_, fault, unitIds, becomes) => {
    expect(faultOf('merge', [...unitIds], becomes ? [becomes] : [])).toBe(fault);
  });
});

describe('a split', () => {
  const parts = (...shares: (number | null | undefined)[]): Becoming[] =>
    shares.map((share, index) => ({ code: `0077${index}`, name: `Xã Phần ${index}`, kind: 'commune', share }));
  const sharesOf = (...asked: Parameters<typeof order>) =>
    order(...asked).acts?.flatMap((act) => (act.act === 'succeed' ? [[act.from, act.to, act.share, act.shareMethod]] : []));

  it('ends its unit and begins the parts, by the shares that are stated', () => {
    expect(order('split', [21], parts(0.6, 0.4)).acts).toEqual([
      { act: 'end', unitId: 21, on },
      { act: 'begin', ref: -1, level: 3, on, code: '00770', name: 'Xã Phần 0', kind: 'commune', parentId: 2 },
      { act: 'begin', ref: -2, level: 3, on, code: '00771', name: 'Xã Phần 1', kind: 'commune', parentId: 2 },
      { act: 'succeed', from: 21, to: -1, on, kind: 'split', whole: false, share: 0.6, shareMethod: 'uploaded' },
      { act: 'succeed', from: 21, to: -2, on, kind: 'split', whole: false, share: 0.4, shareMethod: 'uploaded' },
    ]);
  });

  it('goes by equal parts where that was asked for, or says of nothing how much it is', () => {
    expect(sharesOf('split', [21], parts(null, undefined))).toEqual([
      [21, -1, 0.5, 'equal'],
      [21, -2, 0.5, 'equal'],
    ]);
    expect(sharesOf('split', [21], parts(null, null), { shares: 'none' })).toEqual([
      [21, -1, null, null],
      [21, -2, null, null],
    ]);
  });

  it('forgives rounding of shares in the seventh decimal, not in the fifth', () => {
    expect(order('split', [21], parts(0.3333333, 0.6666666)).fault).toBeUndefined();
    expect(faultOf('split', [21], parts(0.33333, 0.66666))).toBe('shares-wrong');
    expect(faultOf('split', [21], parts(0.6, 0.6))).toBe('shares-wrong');
    expect(faultOf('split', [21], parts(1, null))).toBe('shares-wrong');
  });

  it('may keep the code of its unit for one part, never for two', () => {
    const [one, two] = parts(0.6, 0.4) as [Becoming, Becoming];
    expect(order('split', [21], [{ ...one, code: '00004' }, two]).fault).toBeUndefined();
    expect(
      faultOf(
        'split',
        [21],
        [
          { ...one, code: '00004' },
          { ...two, code: '00004' },
        ],
      ),
    ).toBe('code-taken');
    expect(faultOf('split', [21], [one, { ...two, code: '00008' }])).toBe('code-taken');
  });

  it('is refused into one part, of what has units under it, and of parts without name', () => {
    expect(faultOf('split', [21], parts(1))).toBe('too-few');
    expect(faultOf('split', [2], parts(0.5, 0.5))).toBe('has-children');
    expect(faultOf('split', [21], [...parts(0.5), { code: '00779', share: 0.5 }])).toBe('name-missing');
  });
});

describe('a unit that goes on', () => {
  const changed = (kind: OrderedKind, to: Becoming, unitId = 23) => order(kind, [unitId], [to]).acts;
  const change = (to: object, unitId = 23) => [{ act: 'change', unitId, on, to }];

  it('changes in what the order is about', () => {
    expect(changed('rename', { name: 'Phường Sóc Sơn' })).toEqual(change({ name: 'Phường Sóc Sơn' }));
    expect(changed('upgrade', { name: 'Phường Sóc Sơn', kind: 'ward' })).toEqual(change({ name: 'Phường Sóc Sơn', kind: 'ward' }));
    expect(changed('reparent', { parentId: 3 })).toEqual(change({ parentId: 3 }));
    expect(changed('recode', { code: '00999' })).toEqual(change({ code: '00999' }));
    expect(changed('recode', { code: '02' }, 2)).toEqual(change({ code: '02' }, 2));
  });

  it('is refused with what else is to be, and taken where that is so already', () => {
    const everything = { code: '00999', name: 'Phường Sóc Sơn', kind: 'ward', parentId: 3 } as const;
    const says = { rename: ['name'], upgrade: ['name', 'kind'], reparent: ['parentId'], recode: ['code'] } as const;
    for (const [kind, own] of Object.entries(says) as [keyof typeof says, readonly string[]][])
      for (const [trait, value] of [...Object.entries(everything), ['share', 0.5] as const])
        expect([kind, trait, faultOf(kind, [23], [{ [trait]: value }])]).toEqual([
          kind,
          trait,
          own.includes(trait) ? undefined : 'not-of-this-kind',
        ]);
    expect(changed('recode', { code: '00999', name: 'Xã Sóc Sơn', kind: 'commune', parentId: 2, share: null })).toEqual(
      change({ code: '00999' }),
    );
  });

  it('is refused where nothing changes', () => {
    const same = { code: '00376', name: 'Xã Sóc Sơn', kind: 'commune', parentId: 2 } as const;
    for (const kind of ['rename', 'upgrade', 'reparent', 'recode'] as const) {
      expect([faultOf(kind, [23], [same]), faultOf(kind, [23], [{}]), faultOf(kind, [23], [])]).toEqual(Array(3).fill('nothing-changes'));
    }
  });

  it.each([
    ['the code of another unit', 'code-taken', 'recode', 23, { code: '00008' }],
    ['a code of another length', 'name-missing', 'recode', 23, { code: '0376' }],
    ['a province code for a commune', 'name-missing', 'recode', 23, { code: '77' }],
    ['a name without its kind', 'name-without-kind', 'rename', 23, { name: 'Sóc Sơn' }],
    ['a parent that ended', 'parent-not-there', 'reparent', 23, { parentId: 5 }],
    ['a commune as parent of a commune', 'parent-not-there', 'reparent', 23, { parentId: 21 }],
    ['itself as parent', 'parent-itself', 'reparent', 3, { parentId: 3 }],
    ['its own commune as parent', 'parent-itself', 'reparent', 3, { parentId: 31 }],
  ] as const)('is refused with %s', (_, fault, kind, unitId, to) => {
    expect(faultOf(kind, [unitId], [to])).toBe(fault);
  });

  it('may have no code', () => {
    const bare = country.map((one): KnownVersion => (one.unitId === 23 ? { ...one, code: null } : one));
    expect(order('rename', [23], [{ name: 'Xã Mới' }], {}, bare).acts).toEqual(change({ name: 'Xã Mới' }));
    expect(order('recode', [23], [{ code: '00376' }], {}, bare).acts).toEqual(change({ code: '00376' }));
  });
});

describe('the units of an order', () => {
  const rename = [{ name: 'Xã Mới' }];

  it('stand right before and on the day', () => {
    for (const unitIds of [[999], [13], [], [23, 999], [23, 23]]) expect(faultOf('rename', unitIds, rename)).toBe('unit-not-there');
    expect(faultOf('rename', [23], rename, { effectiveOn: '2025-07-01' })).toBe('unit-not-there');
    expect(faultOf('rename', [13], rename, { effectiveOn: '2025-07-01' })).toBe('unit-not-there');
    expect(order('rename', [23], rename, { effectiveOn: '2025-07-02' }).acts).toHaveLength(1);
  });

  it('have not changed since: what is later would be lost', () => {
    const [former, later] = [
      version(23, 3, '00376', 'Xã Sóc Sơn', 'commune', 2, { validTo: '2026-06-01' }),
      version(23, 3, '00376', 'Phường Sóc Sơn', 'ward', 2, { validFrom: '2026-06-01' }),
    ];
    const versions = [...country.filter(({ unitId }) => unitId !== 23), former, later];
    expect(faultOf('rename', [23], rename, {}, versions)).toBe('changes-later');
    expect(order('rename', [22], [{ name: 'Phường Mới' }], {}, versions).fault).toBeUndefined();
    expect(order('rename', [23], rename, { effectiveOn: '2026-06-01' }, versions).fault).toBeUndefined();
  });
});

describe('an order of which a part would be passed over', () => {
  const two = [
    { code: '00777', name: 'Xã Một', kind: 'commune' },
    { code: '00778', name: 'Xã Hai', kind: 'commune' },
  ] as const;

  it('is refused where several units are named for what one unit undergoes', () => {
    expect(faultOf('reparent', [21, 22], [{ parentId: 3 }])).toBe('one-unit-only');
    expect(faultOf('rename', [21, 22], [{ name: 'Phường Mới' }])).toBe('one-unit-only');
    expect(faultOf('upgrade', [21, 23], [{ kind: 'ward' }])).toBe('one-unit-only');
    expect(faultOf('recode', [21, 22], [{ code: '00777' }])).toBe('one-unit-only');
    expect(faultOf('split', [21, 22], [...two])).toBe('one-unit-only');
  });

  it('is refused where several results are named and one comes of it', () => {
    expect(faultOf('merge', [21, 22], [...two])).toBe('one-result-only');
    expect(faultOf('reparent', [21], [{ parentId: 3 }, { parentId: 2 }])).toBe('one-result-only');
    expect(faultOf('rename', [21], [{ name: 'Phường Mới' }, { name: 'Phường Khác' }])).toBe('one-result-only');
    expect(faultOf('upgrade', [23], [{ kind: 'ward' }, { kind: 'township' }])).toBe('one-result-only');
    expect(faultOf('recode', [21], [{ code: '00777' }, { code: '00778' }])).toBe('one-result-only');
  });

  it('is refused where a merger states a share', () => {
    expect(faultOf('merge', [21, 22], [{ ...two[0], share: 0.5 }])).toBe('not-of-this-kind');
  });
});
