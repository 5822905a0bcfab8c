import { Injectable } from '@nestjs/common';
import { EntryNames } from '@ra-quan/audit/api';
import { CampaignReader } from './campaign.reader';

/** Tells the log what campaigns and their waves are called. */
@Injectable()
export class CampaignNames {
  constructor(entries: EntryNames, campaigns: CampaignReader) {
    entries.know('campaign', (ids, manager) => campaigns.namesOf(ids, manager));
    entries.know('wave', (ids, manager) => campaigns.waveNamesOf(ids, manager));
  }
}
