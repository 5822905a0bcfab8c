import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import {
  type Becoming,
  type OrderedChange,
  type OrderedKind,
  type OrderedShares,
  type UnitKind,
  typedName,
} from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';

/** What a kind of change asks about each unit that comes of it. */
export type Asked = 'name' | 'code' | 'kind' | 'parentId' | 'share';

/** How many units a kind of change takes and makes at least, and what it asks of those it makes. */
export const orderShapes: Readonly<
  Record<OrderedKind, { readonly units: number; readonly parts: number; readonly asked: readonly Asked[] }>
> = {
  merge: { units: 2, parts: 1, asked: ['name', 'code', 'kind'] },
  split: { units: 1, parts: 2, asked: ['name', 'code', 'kind', 'share'] },
  rename: { units: 1, parts: 1, asked: ['name'] },
  upgrade: { units: 1, parts: 1, asked: ['name', 'kind'] },
  reparent: { units: 1, parts: 1, asked: ['parentId'] },
  recode: { units: 1, parts: 1, asked: ['code'] },
};

const words = { nonNullable: true } as const;
export const unitControl = () => new FormControl<number | null>(null, Validators.required);

/** A unit that comes of the change; only what its kind of change asks is needed. */
export function partGroup(asked: readonly Asked[]) {
  const group = new FormGroup({
    name: new FormControl('', { ...words, validators: [Validators.required, Validators.pattern(/\S/), Validators.maxLength(120)] }),
    code: new FormControl('', { ...words, validators: [Validators.required, Validators.pattern(/^\s*(\d{2}|\d{3}|\d{5})\s*$/)] }),
    kind: new FormControl<UnitKind | ''>('', words),
    parentId: new FormControl<number | null>(null, Validators.required),
    share: new FormControl('', { ...words, validators: Validators.pattern(/^\s*(0([.,]\d+)?|1([.,]0+)?)?\s*$/) }),
  });
  for (const [name, control] of Object.entries(group.controls)) if (!asked.includes(name as Asked)) control.disable();
  return group;
}
export type PartGroup = ReturnType<typeof partGroup>;

export function orderForm() {
  return new FormGroup({
    kind: new FormControl<OrderedKind>('merge', words),
    effectiveOn: new FormControl<Day | null>(null, Validators.required),
    decree: new FormControl('', { ...words, validators: [Validators.required, Validators.pattern(/\S/), Validators.maxLength(200)] }),
    unitIds: new FormArray([unitControl(), unitControl()]),
    becomes: new FormArray([partGroup(orderShapes.merge.asked)]),
    shares: new FormControl<OrderedShares>('none', words),
  });
}
export type OrderForm = ReturnType<typeof orderForm>;

/** The form as the server takes it; call it only on a valid one. Disabled controls are not in the value, so what was not asked is not sent. */
export function orderOf({ value }: OrderForm): OrderedChange {
  const { kind = 'merge', effectiveOn, decree = '', unitIds = [], becomes = [], shares = 'none' } = value;
  return {
    kind,
    effectiveOn: effectiveOn ?? '',
    decree: decree.trim(),
    unitIds: unitIds.flatMap((id) => id ?? []),
    becomes: becomes.map(becomingOf),
    shares,
  };
}

function becomingOf({ name, code, kind, parentId, share }: PartGroup['value']): Becoming {
  const chosen = kind || (kind === '' && name ? kindOfName(name) : undefined);
  return {
    ...(name && { name: name.trim() }),
    ...(code && { code: code.trim() }),
    ...(chosen && { kind: chosen }),
    ...(parentId && { parentId }),
    ...(share?.trim() && { share: Number(share.replace(',', '.')) }),
  };
}

const kindsOfPrefixes: Readonly<Record<string, UnitKind>> = {
  Tỉnh: 'province',
  'Thành phố': 'city',
  Huyện: 'district',
  Quận: 'district',
  'Thị xã': 'district',
  Phường: 'ward',
  Xã: 'commune',
  'Thị trấn': 'township',
  'Đặc khu': 'special-zone',
};

/** The kind that a full name says; `undefined` lets the server keep that of the former unit. */
export function kindOfName(name: string): UnitKind | undefined {
  return kindsOfPrefixes[typedName(name.trim()).prefix ?? ''];
}
