import { Injectable } from '@nestjs/common';
import { EntryNames } from '@ra-quan/audit/api';
import { PartnersQuery } from './partners.query';

/** Tells the log what organisations are called. */
@Injectable()
export class OrganisationNames {
  constructor(entries: EntryNames, partners: PartnersQuery) {
    entries.know('organisation', (ids, manager) => partners.namesOf(ids, manager));
  }
}
