import { contract, operation, type Day, type Id, type Page, type PageAsked, type SheetFile } from '@ra-quan/shared/model';
import type { Unit, UnitDetail, UnitFound, UnitLevel } from './unit';

/** What the list of units may be narrowed by. */
export interface UnitsAsked extends PageAsked {
  /** Name (marks optional), code or former name; after a comma the units above. */
  readonly q?: string;
  readonly level?: UnitLevel;
  /** The map of this day; today where it is left out. */
  readonly asOf?: Day;
  /** Directly under this unit. */
  readonly parent?: Id;
  /** In the territory of this unit, predecessors included. */
  readonly within?: Id;
}

export interface AsOf {
  /** As the map stood on this day, today where it is left out. */
  readonly asOf?: Day;
}

interface One {
  id: Id;
}

/** Đơn vị hành chính qua thời gian · Administrative units in time */
export const unitsContract = contract('units', {
  /** Tìm đơn vị hành chính theo tên, mã, ngày · Find administrative units by name, code, day */
  list: operation<{ query: UnitsAsked; answer: Page<UnitFound> }>('GET', 'units'),
  /** Xuất danh sách đơn vị theo bộ lọc · Export the filtered list of units */
  export: operation<{ query: UnitsAsked & Partial<SheetFile>; answer: SheetFile }>('GET', 'units/export'),
  /** Một đơn vị và lịch sử của nó · One unit and its history */
  one: operation<{ path: One; query: AsOf; answer: UnitDetail }>('GET', 'units/:id'),
  /** Các đơn vị trực thuộc vào một ngày · The units directly under one on a day */
  children: operation<{ path: One; query: AsOf; answer: readonly Unit[] }>('GET', 'units/:id/children'),
});
