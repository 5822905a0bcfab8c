import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FindSources } from '@ra-quan/shared/api';

/** What a person sees first. */
@Injectable()
export class DeskActs implements OnModuleInit {
  constructor(private readonly sources: FindSources) {}

  onModuleInit(): void {
    this.sources.addActs(
      {
        key: 'desks.desk',
        name: { vi: 'Tổng quan', en: 'Overview' },
        also: { vi: ['bàn làm việc'], en: ['desk', 'home'] },
        permission: 'account.own',
        path: '/',
      },
      {
        key: 'desks.inbox',
        name: { vi: 'Hộp việc', en: 'Inbox' },
        also: { vi: ['việc chờ'], en: ['tasks'] },
        permission: 'account.own',
        path: '/inbox',
      },
    );
  }
}
