import { Injectable, type OnModuleInit } from '@nestjs/common';
import { nearnessOf } from '@ra-quan/geography/model';
import { FindSources, mostOfAKind, type FindLook, type Hit } from '@ra-quan/shared/api';
import { formatDay, permissionsFor } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { ceremoniesSaying } from './ceremony-finder.query';

/** Ceremonies by name and venue. */
@Injectable()
export class CeremonyFinder implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly sources: FindSources,
  ) {}

  onModuleInit(): void {
    this.sources.add((look) => this.find(look));
    this.sources.addActs(
      { key: 'launch-events.list', name: { vi: 'Lễ ra quân', en: 'Launch ceremonies' }, permission: 'events.read', path: '/launch-events' },
      {
        key: 'launch-events.calendar',
        name: { vi: 'Lịch lễ ra quân', en: 'Calendar of ceremonies' },
        permission: 'events.read',
        path: '/launch-events/calendar',
      },
      {
        key: 'launch-events.board',
        name: { vi: 'Bảng ngày ra quân', en: 'Day board' },
        also: { vi: ['bảng điều hành', 'hôm nay'], en: ['launch day', 'today'] },
        permission: 'events.read',
        path: '/launch-events/board',
      },
      {
        key: 'launch-events.new',
        name: { vi: 'Thêm lễ ra quân', en: 'Add a ceremony' },
        also: { vi: ['tạo lễ ra quân', 'lập lễ ra quân'], en: ['new ceremony'] },
        permission: 'events.plan',
        path: '/launch-events/new',
      },
    );
  }

  private async find(look: FindLook): Promise<Hit[]> {
    const { actor, words } = look;
    if (!permissionsFor(actor).includes('events.read')) return [];
    const ceremonies = await ceremoniesSaying(this.database, look, mostOfAKind);
    return ceremonies.map(({ id, campaignId, name, venue, day }) => {
      const detail = [formatDay(day), ...(venue ? [venue] : [])].join(' · ');
      return {
        key: `launch-events.ceremony.${id}`,
        kind: 'ceremony',
        name: { vi: name, en: name },
        detail: { vi: detail, en: detail },
        page: { path: `/launch-events/${id}`, query: { campaign: String(campaignId) } },
        nearness: nearnessOf(words, name),
      };
    });
  }
}
