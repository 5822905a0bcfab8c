import { Injectable } from '@nestjs/common';
import { sumOfUnits, type UnitYearCell, type UnitYears } from '@ra-quan/comparisons/model';
import { UnitYearsReader, type UnitYear } from '@ra-quan/figures/api';
import { UnitReader } from '@ra-quan/geography/api';
import type { Unit } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { Clock, NotFound, RuleBroken, type Rule } from '@ra-quan/shared/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import type { CommuneYearsDto, ProvinceYearsDto } from './comparisons.dto';

const yearsBackwards: Rule = {
  code: 'comparisons.years-backwards',
  vi: 'Năm cuối không được trước năm đầu.',
  en: 'The last year must not come before the first.',
};

const unreported: UnitYearCell = { value: null, boundary: 'exact', status: null, illustrative: false };

/** Units by year on the map of a day, of the reader's territory. */
@Injectable()
export class UnitYearsQuery {
  constructor(
    private readonly figures: UnitYearsReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly clock: Clock,
  ) {}

  async provinces(actor: Actor, query: ProvinceYearsDto): Promise<UnitYears> {
    requireForward(query);
    const on = query.on ?? this.clock.today();
    const { provinces, years } = await this.figures.provinces(query.indicator, query, on);
    return tableOf(on, query, await this.territory.ownOn(actor, provinces, on), years);
  }

  async communes(actor: Actor, query: CommuneYearsDto): Promise<UnitYears> {
    requireForward(query);
    const on = query.on ?? this.clock.today();
    const province = query.province ?? null;
    if (province !== null) await this.territory.require(actor, [province]);
    if (province !== null && !(await this.units.unitNear(province, on))) throw new NotFound();
    const [communes, figures] = await Promise.all([
      province === null ? this.units.allCommunes(on) : this.units.communesOf(province, on),
      this.figures.communes(query.indicator, query, on, province),
    ]);
    return tableOf(on, query, await this.territory.ownOn(actor, communes, on), figures);
  }
}

function requireForward({ first, last }: ProvinceYearsDto): void {
  if (first > last) throw new RuleBroken(yearsBackwards);
}

function tableOf(on: Day, { first, last }: ProvinceYearsDto, units: readonly Unit[], figures: readonly UnitYear[]): UnitYears {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const cells = new Map(figures.map(({ unitId, year, ...cell }) => [`${unitId}/${year}`, cell]));
  const rows = units.map(({ id, code, name }) => ({
    unitId: id,
    code,
    name,
    cells: years.map((year) => cells.get(`${id}/${year}`) ?? unreported),
  }));
  return { on, years, rows, sums: years.map((_, at) => sumOfUnits(rows.map((row) => row.cells[at]!))) };
}
