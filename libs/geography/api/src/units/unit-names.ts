import { Injectable } from '@nestjs/common';
import { EntryNames } from '@ra-quan/audit/api';
import { UnitReader } from './unit.reader';

/** Tells the log what units are called. */
@Injectable()
export class UnitNames {
  constructor(entries: EntryNames, units: UnitReader) {
    entries.know('unit', async (ids, manager) => {
      const paths = await units.pathOf(ids, undefined, manager);
      return new Map([...paths].map(([id, path]) => [id, { vi: path, en: path }]));
    });
  }
}
