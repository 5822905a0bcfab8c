import { Injectable } from '@nestjs/common';
import { EntryCampaigns, EntryNames } from '@ra-quan/audit/api';
import { CampaignReader } from './campaign.reader';

/** Tells the log what campaigns and their waves are called, and which there are. */
@Injectable()
export class CampaignNames {
  constructor(entries: EntryNames, entryCampaigns: EntryCampaigns, campaigns: CampaignReader) {
    entries.know('campaign', (ids, manager) => campaigns.namesOf(ids, manager));
    entryCampaigns.know('campaign', async (ids) => new Map([...(await campaigns.namesOf(ids)).keys()].map((id) => [id, id])));
    entries.know('wave', (ids, manager) => campaigns.waveNamesOf(ids, manager));
  }
}
