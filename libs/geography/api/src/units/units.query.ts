import { Injectable } from '@nestjs/common';
import { foldBare, squeeze, typedDay, typedName, type UnitFound } from '@ra-quan/geography/model';
import { Clock, limitOf, orderBy } from '@ra-quan/shared/api';
import type { Day, Page } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { territoryOf } from './territory.query';
import { inForceOn, unitColumns, unitOrder, unitSource } from './unit-columns';
import type { UnitsQueryDto } from './units.dto';

/** How near a folded name is to what was typed: 0 the same, 1 begins so, 2 contains it; a code that is the same is nearest (−1). */
const nearness = (folded: string) => `CASE
  WHEN ${folded} IN ($3, $4) OR translate(${folded}, 'y ', 'i') = $5 THEN 0
  WHEN starts_with(${folded}, $4) OR starts_with(${folded}, $3) THEN 1 ELSE 2 END`;
// What contains the whole text as typed contains its bare part.
const hits = (folded: string) => `(${folded} LIKE '%' || $4 || '%' OR translate(${folded}, 'y ', 'i') = $5)`;

/** Units by name, code and alias, the best hit of each. $1 day, $2 as typed, $3 whole, $4 bare, $5 squeezed. */
const found = `
  SELECT DISTINCT ON (unit_id) unit_id, nearness, alias FROM (
    SELECT v.unit_id, CASE WHEN v.code = $2 THEN -1 ELSE ${nearness('v.folded')} END AS nearness, NULL AS alias
    FROM geography.unit_version v WHERE (${hits('v.folded')} OR v.code = $2) AND ${inForceOn('v', '$1::date')}
    UNION ALL
    SELECT a.unit_id, ${nearness('a.folded')}, a.alias FROM geography.unit_alias a WHERE ${hits('a.folded')}
  ) hit ORDER BY unit_id, nearness, alias NULLS FIRST`;

/** Where marks were typed, those with the very same marks come first among equals: `Hoa Sơn` before `Hòa Sơn`. ICU, as lower() of a C database knows no Đ. */
const asTyped = `position($2 IN lower(coalesce(f.alias, v.name) COLLATE "vi-x-icu")) = 0`;

/** What a list without search may be sorted by; a search keeps its best hit first. */
const sortable = { name: 'v.name COLLATE "vi-x-icu"', code: 'v.code', kind: 'v.kind', validFrom: 'v.valid_from' };

type Reader = Pick<EntityManager, 'query'>;

/** The units above one, as a file of units names them. */
export interface CodesAbove {
  readonly provinceCode: string | null;
  readonly districtCode: string | null;
  readonly districtName: string | null;
}

const codesAbove = `
  SELECT v.unit_id AS "id", CASE WHEN p.kind = 'district' THEN g.code ELSE p.code END AS "provinceCode",
    CASE WHEN p.kind = 'district' THEN p.code END AS "districtCode", CASE WHEN p.kind = 'district' THEN p.name END AS "districtName"
  FROM ${unitSource('$1::date')} WHERE ${inForceOn('v', '$1::date')} AND v.unit_id = ANY ($2::int[])`;

/** The list and search of units. */
@Injectable()
export class UnitsQuery {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Exact names before beginnings before parts, own names before former ones; all candidates where a name repeats. A time in the text
   * (`26740 năm 2024`) is meant rather than the day of the request; of a year in which the map changed both answers are given.
   */
  async list(request: UnitsQueryDto, reader: Reader = this.database): Promise<Page<UnitFound>> {
    const typed = typedDay(request.q ?? '');
    if (!typed) return this.onDay(request, reader);
    const [first, ...more] = await Promise.all(typed.days.map((asOf) => this.onDay({ ...request, q: typed.rest, asOf }, reader)));
    const known = new Set(first!.items.map(({ id }) => id));
    const others = more.flatMap(({ items }) => items.filter(({ id }) => !known.has(id)));
    return { items: [...first!.items, ...others], total: first!.total + others.length };
  }

  /** What stands above each unit on a day, by its id: the codes that a list of units is written with. */
  async codesAbove(ids: readonly number[], day: Day, reader: Reader): Promise<ReadonlyMap<number, CodesAbove>> {
    const rows = await reader.query<(CodesAbove & { id: number })[]>(codesAbove, [day, ids]);
    return new Map(rows.map(({ id, ...codes }) => [id, codes]));
  }

  private async onDay(request: UnitsQueryDto, reader: Reader): Promise<Page<UnitFound>> {
    const { filter, parameters, source, where, order, alias } = this.parts(request);
    const rows = `SELECT ${unitColumns}, ${alias} AS "alias" FROM ${source} WHERE ${where} ${order} ${limitOf(request)}`;
    const [items, [count]] = await Promise.all([
      reader.query<UnitFound[]>(rows, parameters),
      reader.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM ${source} WHERE ${where}`, filter),
    ]);
    return { items, total: count?.total ?? 0 };
  }

  private parts(request: UnitsQueryDto) {
    const search = searchOf(request.q);
    const parameters: unknown[] = [request.asOf ?? this.clock.today(), ...(search?.parameters ?? [])];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const where = [inForceOn('v', '$1::date')];
    if (request.q && !search) where.push('false');
    if (request.level !== undefined) where.push(`u.level = ${bind(request.level)}`);
    if (request.parent !== undefined) where.push(`v.parent_id = ${bind(request.parent)}`);
    if (request.within !== undefined) where.push(`v.unit_id IN ${territoryOf(bind(request.within))}`);
    for (const above of search?.above ?? []) where.push(`concat_ws(' ', p.folded, g.folded) LIKE '%' || ${bind(above)} || '%'`);
    const source = unitSource('$1::date');
    const filter = [...parameters];
    if (!search)
      return {
        filter,
        parameters,
        source,
        where: where.join(' AND '),
        order: request.sort ? orderBy(request.sort, sortable, 'v.unit_id') : `ORDER BY ${unitOrder}`,
        alias: 'NULL',
      };
    // A kind that was typed (`P.`, `xã`) sorts, it does not filter: people write the wrong one.
    const marks = search.marked ? `${asTyped}, ` : '';
    const prefix = search.prefix ? `NOT starts_with(v.name, ${bind(search.prefix)}), ` : '';
    return {
      filter,
      parameters,
      source: `(${found}) f JOIN (${source}) ON v.unit_id = f.unit_id`,
      where: where.join(' AND '),
      order: `ORDER BY f.nearness, ${marks}${prefix}u.level, f.alias IS NOT NULL, ${unitOrder}`,
      alias: 'f.alias',
    };
  }
}

/** What was typed, ready for SQL; `undefined` where no letter or digit was. Folded text holds letters, digits and spaces only: no sign of LIKE. */
function searchOf(q: string | undefined) {
  const [name = '', ...above] = (q ?? '').split(',');
  const { whole, bare, prefix } = typedName(name);
  if (!whole) return undefined;
  const typed = name.trim().toLowerCase();
  const marked = /[\p{M}đ]/u.test(typed.normalize('NFD'));
  return { parameters: [typed, whole, bare, squeeze(bare)], above: above.map(foldBare).filter(Boolean), prefix, marked };
}
