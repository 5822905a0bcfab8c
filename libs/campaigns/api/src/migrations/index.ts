import type { DomainSchema } from '@ra-quan/shared/api';
import { campaignsWithWavesThemesAndMessages } from './1763856003000-campaigns-with-waves-themes-and-messages';
import { campaignsHaveASchemaOfTheirOwn } from './1795644003000-campaigns-have-a-schema-of-their-own';
import { factsOfACampaignSayTheirVersion } from './1795644013000-facts-of-a-campaign-say-their-version';
import { aCampaignMayBeARehearsal } from './1795644051000-a-campaign-may-be-a-rehearsal';
import { campaignsAreFoundByAnyWord } from './1795644064000-campaigns-are-found-by-any-word';
import { wavesHaveAnEnglishName } from './1795680002000-waves-have-an-english-name';
import { reportsOfADayAreDueAtATime } from './1795690000000-reports-of-a-day-are-due-at-a-time';

export const campaignsSchema: DomainSchema = {
  name: 'campaigns',
  migrations: [
    campaignsWithWavesThemesAndMessages,
    campaignsHaveASchemaOfTheirOwn,
    factsOfACampaignSayTheirVersion,
    aCampaignMayBeARehearsal,
    campaignsAreFoundByAnyWord,
    wavesHaveAnEnglishName,
    reportsOfADayAreDueAtATime,
  ],
};
