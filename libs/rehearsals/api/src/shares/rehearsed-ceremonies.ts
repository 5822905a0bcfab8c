import { Injectable } from '@nestjs/common';
import { BulkCeremoniesService, type PastCeremony } from '@ra-quan/launch-events/api';
import { ceremonyStory, withoutVenue, type CeremonyStory } from '@ra-quan/rehearsals/model';
import { inSentence, type Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import type { RehearsalShare, RehearsalStage, RehearsedProvince } from './share';

const minute = 60_000;
const at = (day: Day, time: string) => new Date(`${day}T${time}:00+07:00`);

/** How a ceremony went, from the time it was planned for. */
const courses: Readonly<Record<CeremonyStory, (startsAt: Date) => Pick<PastCeremony, 'state' | 'stateReason' | 'stateAt' | 'openedAt'>>> = {
  reported: (startsAt) => ended('reported', 'Lễ đã diễn ra; số liệu nhập theo ngày.', startsAt, 2),
  'without-report': (startsAt) => ended('held', null, startsAt, 0),
  'opened-late': (startsAt) => ended('reported', 'Khai mạc muộn vì mưa lớn.', startsAt, 38),
  'not-opened': (startsAt) => ({
    state: 'confirmed',
    stateReason: null,
    stateAt: new Date(startsAt.getTime() - 1_440 * minute),
    openedAt: null,
  }),
  postponed: (startsAt) => ({
    state: 'postponed',
    stateReason: 'Hoãn do bão.',
    stateAt: new Date(startsAt.getTime() - 720 * minute),
    openedAt: null,
  }),
};

function ended(state: 'held' | 'reported', stateReason: string | null, startsAt: Date, lateness: number) {
  const opened = startsAt.getTime() + lateness * minute;
  return { state, stateReason, openedAt: new Date(opened), stateAt: new Date(opened + 150 * minute) };
}

/** One ceremony a province on the first launch day, as it went, and one in the peak to come, of which two have no venue yet. */
@Injectable()
export class RehearsedCeremonies implements RehearsalShare {
  constructor(private readonly ceremonies: BulkCeremoniesService) {}

  async fill(manager: EntityManager, { campaign, provinces }: RehearsalStage): Promise<void> {
    const [launch, peak] = campaign.waves;
    const plan = ({ id: unitId, name }: RehearsedProvince) => ({
      campaignId: campaign.id,
      level: 'province' as const,
      unitId,
      host: `BHXH ${inSentence(name)}`,
      expectedAttendance: 300,
      organisationIds: [],
      sites: [],
      teams: [],
    });
    const past = provinces.map((province): PastCeremony => {
      const startsAt = at(launch!.from, '07:30');
      const own = {
        waveId: launch!.id,
        name: `Lễ ra quân ${inSentence(province.name)}`,
        venue: `Bưu điện ${inSentence(province.name)}`,
        startsAt: startsAt.toISOString(),
      };
      return { ...plan(province), ...own, ...courses[ceremonyStory(province.code)](startsAt) };
    });
    const coming = provinces.map((province): PastCeremony => {
      const own = { waveId: peak!.id, name: `Cao điểm ${inSentence(province.name)}`, startsAt: at(peak!.from, '08:00').toISOString() };
      const isReady = !withoutVenue.includes(province.code);
      return {
        ...plan(province),
        ...own,
        venue: isReady ? `Nhà văn hóa ${inSentence(province.name)}` : null,
        state: isReady ? 'confirmed' : 'planned',
        stateReason: null,
        stateAt: at(launch!.from, '16:00'),
        openedAt: null,
      };
    });
    await this.ceremonies.write(manager, [...past, ...coming]);
  }

  async forget(manager: EntityManager, campaignId: number): Promise<void> {
    await this.ceremonies.forgetRehearsal(manager, campaignId);
  }
}
