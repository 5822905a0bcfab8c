import { Injectable, type OnModuleInit } from '@nestjs/common';
import { nearnessOf, typedName, unitLevel, type UnitFound } from '@ra-quan/geography/model';
import { Clock, FindSources, mostOfAKind, type FindLook, type Hit, type Nearness } from '@ra-quan/shared/api';
import { addDays, formatDay, permissionsFor, type BilingualText, type Day } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { endedDistricts } from './ended-districts.query';
import { UnitsQuery } from './units.query';

/** Units by their names of today and of before: who went into another leads there, districts that ended to their own page. */
@Injectable()
export class UnitFinder implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly units: UnitsQuery,
    private readonly clock: Clock,
    private readonly sources: FindSources,
  ) {}

  onModuleInit(): void {
    this.sources.add((look) => this.find(look));
    this.sources.addActs(
      {
        key: 'geography.units',
        name: { vi: 'Đơn vị hành chính', en: 'Administrative units' },
        also: { vi: ['địa giới', 'tỉnh', 'xã phường'], en: ['map'] },
        permission: 'campaigns.read',
        path: '/units',
      },
      {
        key: 'geography.offices',
        name: { vi: 'Cơ quan BHXH', en: 'Social security offices' },
        permission: 'campaigns.read',
        path: '/units/offices',
      },
      {
        key: 'geography.imports',
        name: { vi: 'Nhập tệp danh mục đơn vị', en: 'Import files of units' },
        permission: 'catalogue.manage',
        path: '/units/imports',
      },
      {
        key: 'geography.changes',
        name: { vi: 'Thay đổi danh mục đơn vị', en: 'Changes of the catalogue of units' },
        also: { vi: ['sáp nhập', 'chia tách', 'đổi tên'], en: ['merge', 'split', 'rename'] },
        permission: 'catalogue.manage',
        path: '/units/changes',
      },
      {
        key: 'geography.follow-ups',
        name: { vi: 'Việc theo sau thay đổi đơn vị', en: 'Follow-ups of changed units' },
        permission: 'catalogue.manage',
        path: '/units/follow-ups',
      },
    );
  }

  /** In the order of the search, those in the territory of a unit first. */
  async named(words: string, home: number | null): Promise<readonly (UnitFound & { readonly nearness: Nearness })[]> {
    const request = { q: words, page: 1, size: mostOfAKind + 1 };
    const [own, all] = await Promise.all([home === null ? null : this.units.list({ ...request, within: home }), this.units.list(request)]);
    const units = new Map([...(own?.items ?? []), ...all.items].map((unit) => [unit.id, unit]));
    return [...units.values()].map((unit) => ({ ...unit, nearness: nearnessTo(words, unit) }));
  }

  /** Units that may be meant by what was typed, of a day, by their names of then and of before; the nearest first. */
  async near(words: string, asOf: Day, most: number, manager?: EntityManager): Promise<readonly UnitFound[]> {
    return (await this.units.list({ q: words, asOf, page: 1, size: most }, manager)).items;
  }

  private async find({ actor, words, today }: FindLook): Promise<Hit[]> {
    if (!permissionsFor(actor).includes('campaigns.read')) return [];
    const [units, ended] = await Promise.all([
      this.named(words, actor.unitId),
      endedDistricts(this.database, words, this.clock.today(), mostOfAKind),
    ]);
    return [
      ...units.map((unit) => hitOf(unit, unit.nearness, detailOf(unit, today))),
      ...ended.map((unit) => hitOf(unit, nearnessTo(words, unit), endedOn(unit.validTo))),
    ];
  }
}

/** People write the kind of a unit or leave it out; what is of another kind than was written is not called so. */
function nearnessTo(words: string, { name, alias, code }: Pick<UnitFound, 'name' | 'alias' | 'code'>): Nearness {
  const typed = words.split(',')[0]!.trim();
  if (code === typed) return 0;
  const [meant, own] = [typedName(typed), typedName(alias?.split(',')[0] ?? name)];
  const nearness = nearnessOf(meant.bare, own.bare);
  return nearness === 0 && meant.prefix && meant.prefix !== own.prefix ? 1 : nearness;
}

const hitOf = (unit: Pick<UnitFound, 'id' | 'path'>, nearness: Nearness, detail: BilingualText | null): Hit => ({
  key: `geography.unit.${unit.id}`,
  kind: 'unit',
  name: { vi: unit.path, en: unit.path },
  detail,
  page: { path: `/units/${unit.id}`, query: {} },
  nearness,
});

function detailOf({ alias, level, code, validTo }: UnitFound, today: Day): BilingualText | null {
  if (alias) return { vi: `trước là ${alias}`, en: `formerly ${alias}` };
  if (validTo !== null && validTo <= today) return endedOn(validTo);
  return level === unitLevel.nation || code === null ? null : { vi: `mã ${code}`, en: `code ${code}` };
}

const endedOn = (validTo: Day): BilingualText => {
  const last = formatDay(addDays(validTo, -1));
  return { vi: `đã kết thúc, đến ${last}`, en: `ended, until ${last}` };
};
