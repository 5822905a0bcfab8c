import { Injectable } from '@nestjs/common';
import { kindNames } from '@ra-quan/geography/model';
import { Clock, type Snapshot, type StreamedSheet } from '@ra-quan/shared/api';
import { formatDay, type Language } from '@ra-quan/shared/model';
import type { UnitsQueryDto } from './units.dto';
import { UnitsQuery } from './units.query';

/** Headings that an import of units understands; what it does not read stands behind them. */
const wordings = {
  vi: {
    name: 'Đơn vị hành chính',
    asOf: 'Theo địa giới ngày',
    columns: ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Mã tỉnh', 'Mã huyện', 'Tên huyện', 'Địa chỉ', 'Từ ngày', 'Đến trước ngày'],
  },
  en: {
    name: 'Administrative units',
    asOf: 'As the map stood on',
    columns: ['code', 'name', 'kind', 'province_code', 'district_code', 'district_name', 'address', 'from', 'until before'],
  },
} as const;

/** More than all units there ever were. */
const everyUnit = 100_000;

/** The list of units as it leaves the product, and as an import takes it back: all rows of the filter, and the day they speak of. */
@Injectable()
export class UnitsSheet {
  constructor(
    private readonly units: UnitsQuery,
    private readonly clock: Clock,
  ) {}

  async of(request: UnitsQueryDto, language: Language, { manager }: Snapshot): Promise<StreamedSheet> {
    const day = request.asOf ?? this.clock.today();
    const { items } = await this.units.list({ ...request, page: 1, size: everyUnit }, manager);
    // The country is the frame of the list, not a unit in it.
    const listed = items.filter(({ kind }) => kind !== 'nation');
    const above = await this.units.codesAbove(
      listed.map(({ id }) => id),
      day,
      manager,
    );
    const { name, asOf, columns } = wordings[language];
    return {
      name,
      notes: [`${asOf} ${formatDay(day)}`],
      columns,
      total: listed.length,
      rows: listed.map(({ id, path, code, name: own, kind, validFrom, validTo }) => {
        const { provinceCode = null, districtCode = null, districtName = null } = above.get(id) ?? {};
        const during = [formatDay(validFrom), validTo && formatDay(validTo)];
        return [code, own, kindNames[kind][language], provinceCode, districtCode, districtName, path, ...during];
      }),
    };
  }
}
