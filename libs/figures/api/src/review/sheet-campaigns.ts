import { Injectable } from '@nestjs/common';
import { EntryCampaigns } from '@ra-quan/audit/api';
import { DataSource } from 'typeorm';
import { campaignsOfSheets } from './sheets.query';

/** Tells the log of which campaign a result sheet is. */
@Injectable()
export class SheetCampaigns {
  constructor(entries: EntryCampaigns, database: DataSource) {
    entries.know('result-sheet', (ids) => campaignsOfSheets(database, ids));
  }
}
