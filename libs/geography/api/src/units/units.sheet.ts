import { Injectable } from '@nestjs/common';
import { kindNames } from '@ra-quan/geography/model';
import { Clock, type Table } from '@ra-quan/shared/api';
import { formatDay, type Language } from '@ra-quan/shared/model';
import type { UnitsQueryDto } from './units.dto';
import { UnitsQuery } from './units.query';

const wordings = {
  vi: { name: 'Đơn vị hành chính', asOf: 'Theo địa giới ngày', columns: ['Tên đầy đủ', 'Mã', 'Loại', 'Từ ngày', 'Đến trước ngày'] },
  en: { name: 'Administrative units', asOf: 'As the map stood on', columns: ['Full name', 'Code', 'Kind', 'From', 'Until before'] },
} as const;

/** More than all units there ever were. */
const everyUnit = 20_000;

/** The list of units as it leaves the product: all rows of the filter, and the day they speak of. */
@Injectable()
export class UnitsSheet {
  constructor(
    private readonly units: UnitsQuery,
    private readonly clock: Clock,
  ) {}

  async of(request: UnitsQueryDto, language: Language): Promise<Table> {
    const { items } = await this.units.list({ ...request, page: 1, size: everyUnit });
    const { name, asOf, columns } = wordings[language];
    return {
      name,
      notes: [`${asOf} ${formatDay(request.asOf ?? this.clock.today())}`],
      columns,
      rows: items.map(({ path, code, kind, validFrom, validTo }) => [
        path,
        code,
        kindNames[kind][language],
        formatDay(validFrom),
        validTo ? formatDay(validTo) : null,
      ]),
    };
  }
}
