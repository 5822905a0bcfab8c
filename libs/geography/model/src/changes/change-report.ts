import type { BilingualText, Count } from '@ra-quan/shared/model';
import { actsNamed, type CatalogueAct } from './act';
import type { UnitsOfDay } from './snapshot';

/** What a change does to units, each counted. */
export const effects = [
  'added',
  'ended',
  'renamed',
  'upgraded',
  'reparented',
  'recoded',
  'completed',
  'merged',
  'split',
  'replaced',
  'extents',
  'withdrawn',
  'populations',
  'offices',
  'served',
] as const;
export type Effect = (typeof effects)[number];

/** Each as the report says it. */
export const effectNames: Readonly<Record<Effect, BilingualText>> = {
  added: { vi: 'lập mới', en: 'begun' },
  ended: { vi: 'kết thúc', en: 'ended' },
  renamed: { vi: 'đổi tên', en: 'renamed' },
  upgraded: { vi: 'đổi loại (xã → phường …)', en: 'changed in kind (commune → ward …)' },
  reparented: { vi: 'chuyển đơn vị cấp trên', en: 'under another parent' },
  recoded: { vi: 'đổi mã', en: 'recoded' },
  completed: { vi: 'bổ sung mã còn thiếu', en: 'missing code learned' },
  merged: { vi: 'đơn vị mới do nhập nhiều đơn vị', en: 'new units made of several' },
  split: { vi: 'đơn vị cũ bị chia tách', en: 'former units that were split' },
  replaced: { vi: 'một đổi một', en: 'one for one' },
  extents: { vi: 'làm rõ phần nhập hay chia', en: 'extent of a succession learned' },
  withdrawn: { vi: 'bỏ quan hệ kế tục sai', en: 'wrong successions withdrawn' },
  populations: { vi: 'số dân', en: 'populations' },
  offices: { vi: 'cơ quan BHXH', en: 'SI offices' },
  served: { vi: 'xã được phân về cơ quan BHXH', en: 'communes given to an SI office' },
};

export interface ReportLine {
  readonly effect: Effect;
  readonly unit: string;
  /** What changed, in the file's words: `Xã Trảng Bom → Phường Trảng Bom`. */
  readonly detail: string | null;
}

/** What a change does, the same before it is made and after. */
export interface ChangeReport {
  readonly counts: Readonly<Partial<Record<Effect, Count>>>;
  /** The first of each effect; all are counted. */
  readonly lines: readonly ReportLine[];
}

const mostLines = 100;

/** Says what acts do, in numbers and in lines. `before` has the units that are changed or end, `after` those that go on to exist. */
export function reportOf(acts: readonly CatalogueAct[], before: UnitsOfDay, after: UnitsOfDay): ChangeReport {
  const begun = new Map(actsNamed(acts, 'begin').map((one) => [one.ref, one]));
  const nameOf = (id: number) => begun.get(id)?.name ?? (after.withId(id) ? after.pathOf(id) : before.pathOf(id));
  const lines = [...unitLines(acts, before, after, nameOf), ...successionLines(acts, nameOf), ...otherLines(acts, nameOf)];
  const counts: Partial<Record<Effect, number>> = {};
  const shown = lines.filter(({ effect }) => (counts[effect] = (counts[effect] ?? 0) + 1) <= mostLines);
  return { counts, lines: shown };
}

type Name = (id: number) => string;

function unitLines(acts: readonly CatalogueAct[], before: UnitsOfDay, after: UnitsOfDay, nameOf: Name): ReportLine[] {
  const changes = actsNamed(acts, 'change').flatMap(({ unitId, to }): ReportLine[] => {
    const was = before.withId(unitId) ?? after.withId(unitId);
    const line = (effect: Effect, from: string | null | undefined, into: string | null) => ({
      effect,
      unit: was?.name ?? '',
      detail: `${from ?? '–'} → ${into}`,
    });
    return [
      ...(to.kind !== undefined
        ? [line('upgraded', was?.name, to.name ?? to.kind)]
        : to.name !== undefined
          ? [line('renamed', was?.name, to.name)]
          : []),
      ...(to.parentId !== undefined ? [line('reparented', was?.parentId ? nameOf(was.parentId) : null, nameOf(to.parentId))] : []),
      ...(to.code !== undefined ? [line('recoded', was?.code, to.code)] : []),
    ];
  });
  return [
    ...actsNamed(acts, 'begin').map(({ name, code }): ReportLine => ({ effect: 'added', unit: name, detail: code })),
    ...actsNamed(acts, 'end').map(({ unitId }): ReportLine => ({ effect: 'ended', unit: before.pathOf(unitId), detail: null })),
    ...changes,
    ...actsNamed(acts, 'correct').map(({ unitId, to }): ReportLine => ({
      effect: 'completed',
      unit: nameOf(unitId),
      detail: to.code ?? to.name ?? null,
    })),
  ];
}

/** Former units with several successors are splits; new ones that take in several are merges; what is neither is one for one. */
function successionLines(acts: readonly CatalogueAct[], nameOf: Name): ReportLine[] {
  const added = actsNamed(acts, 'succeed');
  const learned = actsNamed(acts, 'confirm');
  const split = new Map<number, number[]>();
  for (const { from, to } of [...added, ...learned].filter(({ whole }) => whole === false))
    split.set(from, [...(split.get(from) ?? []), to]);
  const merged = new Map<number, number[]>();
  for (const { from, to } of [...added, ...learned].filter(({ kind }) => kind === 'merge'))
    merged.set(to, [...(merged.get(to) ?? []), from]);
  const list = (ids: readonly number[]) => ids.map(nameOf).join('; ');
  return [
    ...[...split].map(([from, to]): ReportLine => ({ effect: 'split', unit: nameOf(from), detail: list(to) })),
    ...[...merged].map(([to, from]): ReportLine => ({ effect: 'merged', unit: nameOf(to), detail: list(from) })),
    ...added
      .filter(({ kind }) => kind === 'replace')
      .map(({ from, to }): ReportLine => ({ effect: 'replaced', unit: nameOf(from), detail: nameOf(to) })),
    ...learned.map(({ from, to }): ReportLine => ({ effect: 'extents', unit: nameOf(from), detail: nameOf(to) })),
    ...actsNamed(acts, 'withdraw').map(({ from, to }): ReportLine => ({ effect: 'withdrawn', unit: nameOf(from), detail: nameOf(to) })),
  ];
}

function otherLines(acts: readonly CatalogueAct[], nameOf: Name): ReportLine[] {
  return [
    ...actsNamed(acts, 'count').map(({ unitId, persons, group }): ReportLine => ({
      effect: 'populations',
      unit: nameOf(unitId),
      detail: group === 'all' ? String(persons) : group,
    })),
    ...actsNamed(acts, 'office').map(({ code, name }): ReportLine => ({ effect: 'offices', unit: name, detail: code })),
    ...actsNamed(acts, 'serve').map(({ unitId, office }): ReportLine => ({ effect: 'served', unit: nameOf(unitId), detail: office })),
  ];
}
