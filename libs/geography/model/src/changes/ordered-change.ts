import { addDays, type BilingualText, type Day, type Id } from '@ra-quan/shared/model';
import { typedName } from '../naming';
import { unitLevel, type UnitKind } from '../unit';
import type { CatalogueAct, UnitTraits } from './act';
import { sharesFor } from './shares';
import { UnitsOfDay, type CatalogueSnapshot, type KnownVersion } from './snapshot';

/** The changes that a legal document can order, one at a time. */
export const orderedKinds = ['merge', 'split', 'rename', 'upgrade', 'reparent', 'recode'] as const;
export type OrderedKind = (typeof orderedKinds)[number];

export const orderedKindNames: Readonly<Record<OrderedKind, BilingualText>> = {
  merge: { vi: 'Nhập nhiều đơn vị thành một', en: 'Merge units into one' },
  split: { vi: 'Chia một đơn vị thành nhiều', en: 'Split a unit into several' },
  rename: { vi: 'Đổi tên', en: 'Rename' },
  upgrade: { vi: 'Đổi loại (xã → phường, tỉnh → thành phố)', en: 'Change the kind (commune → ward, province → city)' },
  reparent: { vi: 'Chuyển sang đơn vị cấp trên khác', en: 'Move under another parent' },
  recode: { vi: 'Đổi mã', en: 'Change the code' },
};

/** What a unit is to be; what is left out stays as it is. */
export interface Becoming {
  readonly code?: string;
  readonly name?: string;
  readonly kind?: UnitKind;
  readonly parentId?: Id;
  /** Split: the part of the former unit, 0–1. */
  readonly share?: number | null;
}

/** Shares of a split that nobody stated: new units have no population yet to go by. */
export const orderedShares = ['equal', 'none'] as const;
export type OrderedShares = (typeof orderedShares)[number];

export interface OrderedChange {
  readonly kind: OrderedKind;
  readonly effectiveOn: Day;
  /** Number of the legal document. */
  readonly decree: string;
  /** The units that are merged (two or more), or the one that is changed. */
  readonly unitIds: readonly Id[];
  /** The new unit of a merger, the parts of a split (two or more), or what changes. */
  readonly becomes: readonly Becoming[];
  /** Split: where shares come from that are not stated. */
  readonly shares: OrderedShares;
}

/** Why a change cannot be made. */
export const orderFaults = {
  'unit-not-there': {
    vi: 'Có đơn vị không tồn tại ngay trước và trong ngày hiệu lực.',
    en: 'A unit does not exist right before and on the effective day.',
  },
  'too-few': { vi: 'Cần ít nhất hai đơn vị.', en: 'It takes two units at least.' },
  'one-unit-only': {
    vi: 'Loại thay đổi này chỉ nhận một đơn vị mỗi lần: hãy ghi riêng cho từng đơn vị.',
    en: 'This kind of change takes one unit at a time: record it for each unit by itself.',
  },
  'one-result-only': {
    vi: 'Loại thay đổi này chỉ có một kết quả, không chia thành nhiều phần.',
    en: 'This kind of change has one result, not several parts.',
  },
  'not-of-this-kind': {
    vi: 'Có nội dung mà loại thay đổi này không thay đổi (tên, mã, loại, cấp trên hoặc tỷ lệ): hãy bỏ đi hoặc ghi thành thay đổi riêng.',
    en: 'Something is given that this kind of change leaves alone (name, code, kind, parent or share): leave it out, or record it as a change of its own.',
  },
  'not-one-level': { vi: 'Các đơn vị phải cùng cấp.', en: 'The units must be of one level.' },
  'name-missing': { vi: 'Cần tên và mã của đơn vị mới.', en: 'The new unit needs a name and a code.' },
  'name-without-kind': {
    vi: 'Tên phải bắt đầu bằng loại đơn vị, ví dụ «Phường Trảng Bom».',
    en: 'A name begins with the kind of the unit, for example “Phường Trảng Bom”.',
  },
  'nothing-changes': { vi: 'Không có gì thay đổi.', en: 'Nothing changes.' },
  'shares-wrong': { vi: 'Các tỷ lệ phải ghi đủ và cộng lại bằng 1.', en: 'All shares must be given and add up to 1.' },
  'parent-not-there': { vi: 'Đơn vị cấp trên không tồn tại vào ngày hiệu lực.', en: 'The parent does not exist on the effective day.' },
  'parent-itself': {
    vi: 'Một đơn vị không thể nằm trong chính nó hoặc trong đơn vị cấp dưới của nó (vòng tròn).',
    en: 'A unit cannot lie in itself or in what lies under it (a cycle).',
  },
  'code-taken': { vi: 'Mã này đã thuộc một đơn vị khác vào ngày hiệu lực.', en: 'The code belongs to another unit on the effective day.' },
  'has-children': {
    vi: 'Đơn vị có đơn vị cấp dưới: hãy nhập danh mục đơn vị và quan hệ kế tục của ngày đó.',
    en: 'The unit has units under it: import the units and successions of that day instead.',
  },
  'changes-later': { vi: 'Đơn vị đã có thay đổi sau ngày hiệu lực này.', en: 'The unit has changes after this effective day already.' },
} as const satisfies Record<string, BilingualText>;
export type OrderFault = keyof typeof orderFaults;

/** What each kind of change says of the units that come of it. */
const saysOf: Readonly<Record<OrderedKind, readonly (keyof Becoming)[]>> = {
  merge: ['code', 'name', 'kind', 'parentId'],
  split: ['code', 'name', 'kind', 'parentId', 'share'],
  rename: ['name'],
  upgrade: ['name', 'kind'],
  reparent: ['parentId'],
  recode: ['code'],
};

export type PlannedOrder =
  { readonly acts: readonly CatalogueAct[]; readonly fault?: undefined } | { readonly acts?: undefined; readonly fault: OrderFault };

/** Plans one ordered change as acts on the catalogue, or says why it cannot be. Pure: a preview and the change itself are the same. */
export function planOrder(order: OrderedChange, snapshot: CatalogueSnapshot): PlannedOrder {
  const before = new UnitsOfDay(snapshot, addDays(order.effectiveOn, -1));
  const after = new UnitsOfDay(snapshot, order.effectiveOn);
  const units = order.unitIds
    .map((id) => before.withId(id))
    .filter((unit) => unit !== undefined && after.withId(unit.unitId) !== undefined) as KnownVersion[];
  if (units.length < order.unitIds.length || new Set(order.unitIds).size < order.unitIds.length || units.length === 0)
    return { fault: 'unit-not-there' };
  if (snapshot.versions.some(({ unitId, validFrom }) => order.unitIds.includes(unitId) && validFrom > order.effectiveOn))
    return { fault: 'changes-later' };
  const excess = excessOf(order, units);
  if (excess) return { fault: excess };
  if (order.kind === 'merge') return merge(order, units, after);
  if (order.kind === 'split') return split(order, units, snapshot, after);
  return change(order, units, after);
}

/** Nothing of an order is passed over: what its kind cannot do is refused, unless it says what is so already. */
function excessOf({ kind, becomes }: OrderedChange, units: readonly KnownVersion[]): OrderFault | undefined {
  if (kind !== 'merge' && units.length > 1) return 'one-unit-only';
  if (kind !== 'split' && becomes.length > 1) return 'one-result-only';
  const goesOn = kind === 'merge' || kind === 'split' ? undefined : units[0];
  const isSo = (trait: keyof Becoming, value: unknown) => goesOn !== undefined && trait !== 'share' && goesOn[trait] === value;
  const given = becomes.flatMap((one) => Object.entries(one) as [keyof Becoming, unknown][]);
  const others = given.filter(([trait, value]) => (value ?? null) !== null && !saysOf[kind].includes(trait) && !isSo(trait, value));
  return others.length > 0 ? 'not-of-this-kind' : undefined;
}

function merge({ effectiveOn: on, becomes: [into = {}] }: OrderedChange, units: readonly KnownVersion[], after: UnitsOfDay): PlannedOrder {
  const [first] = units;
  if (!first || units.length < 2) return { fault: 'too-few' };
  if (units.some(({ level }) => level !== first.level)) return { fault: 'not-one-level' };
  const ending = new Set(units.map(({ unitId }) => unitId));
  const traits = traitsOf(into, first);
  const fault = faultOf(traits, after, ending);
  if (!traits || fault) return { fault: fault ?? 'name-missing' };
  const children = units.flatMap(({ unitId }) => after.childrenOf(unitId));
  return {
    acts: [
      ...units.map(({ unitId }): CatalogueAct => ({ act: 'end', unitId, on })),
      { act: 'begin', ref: -1, level: first.level, on, ...traits },
      ...children.map(({ unitId }): CatalogueAct => ({ act: 'change', unitId, on, to: { parentId: -1 } })),
      ...units.map(({ unitId }): CatalogueAct => ({
        act: 'succeed',
        from: unitId,
        to: -1,
        on,
        kind: 'merge',
        whole: true,
        share: null,
        shareMethod: null,
      })),
    ],
  };
}

function split(
  { effectiveOn: on, becomes, shares: wish }: OrderedChange,
  [unit]: readonly KnownVersion[],
  snapshot: CatalogueSnapshot,
  after: UnitsOfDay,
): PlannedOrder {
  if (!unit || becomes.length < 2) return { fault: 'too-few' };
  if (after.childrenOf(unit.unitId).length > 0) return { fault: 'has-children' };
  const parts = becomes.map((one) => traitsOf(one, unit));
  const codes = parts.map((part) => part?.code);
  const fault =
    parts.map((part) => faultOf(part, after, new Set([unit.unitId]))).find(Boolean) ??
    (new Set(codes).size < codes.length ? 'code-taken' : undefined);
  if (fault) return { fault };
  const stated = becomes.flatMap(({ share }) => share ?? []);
  const sum = stated.reduce((total, share) => total + share, 0);
  if (stated.length > 0 && (stated.length < becomes.length || Math.abs(sum - 1) > 1e-6)) return { fault: 'shares-wrong' };
  const found =
    stated.length > 0
      ? { shares: stated, method: 'uploaded' as const }
      : sharesFor(
          wish,
          becomes.map(() => null),
        );
  return {
    acts: [
      { act: 'end', unitId: unit.unitId, on },
      ...parts.map((part, index): CatalogueAct => ({ act: 'begin', ref: -1 - index, level: unit.level, on, ...part! })),
      ...parts.map((_, index): CatalogueAct => {
        const share = found.shares[index]!;
        return {
          act: 'succeed',
          from: unit.unitId,
          to: -1 - index,
          on,
          kind: 'split',
          whole: false,
          share,
          shareMethod: share === null ? null : found.method,
        };
      }),
    ],
  };
}

function change({ effectiveOn: on, becomes: [to = {}] }: OrderedChange, [unit]: readonly KnownVersion[], after: UnitsOfDay): PlannedOrder {
  if (!unit) return { fault: 'unit-not-there' };
  const changed: Partial<UnitTraits> = {
    ...(to.name !== undefined && to.name !== unit.name && { name: to.name }),
    ...(to.kind !== undefined && to.kind !== unit.kind && { kind: to.kind }),
    ...(to.parentId !== undefined && to.parentId !== unit.parentId && { parentId: to.parentId }),
    ...(to.code !== undefined && to.code !== unit.code && { code: to.code }),
  };
  if (Object.keys(changed).length === 0) return { fault: 'nothing-changes' };
  const { code, name, kind, parentId } = { ...unit, ...changed };
  const fault = faultOf({ code, name, kind, parentId: parentId ?? 0 }, after, new Set([unit.unitId]), unit);
  return fault ? { fault } : { acts: [{ act: 'change', unitId: unit.unitId, on, to: changed }] };
}

function traitsOf({ code, name, kind, parentId }: Becoming, like: KnownVersion): UnitTraits | undefined {
  if (!code || !name) return undefined;
  return { code, name, kind: kind ?? like.kind, parentId: parentId ?? like.parentId ?? 0 };
}

const codeLengths: Readonly<Record<number, number>> = { [unitLevel.province]: 2, [unitLevel.district]: 3, [unitLevel.commune]: 5 };

function faultOf(
  traits: UnitTraits | undefined,
  after: UnitsOfDay,
  instead: ReadonlySet<number>,
  self?: KnownVersion,
): OrderFault | undefined {
  if (!traits) return 'name-missing';
  if (!typedName(traits.name).prefix) return 'name-without-kind';
  const holder = traits.code === null ? undefined : after.withCode(traits.code);
  if (holder && !instead.has(holder.unitId)) return 'code-taken';
  if (self && traits.code !== null && traits.code.length !== codeLengths[self.level]) return 'name-missing';
  const parent = after.withId(traits.parentId);
  if (!parent) return 'parent-not-there';
  for (let above: KnownVersion | undefined = parent; above; above = above.parentId === null ? undefined : after.withId(above.parentId)) {
    if (self && above.unitId === self.unitId) return 'parent-itself';
  }
  return self && parent.level >= self.level ? 'parent-not-there' : undefined;
}
