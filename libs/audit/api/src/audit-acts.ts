import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FindSources } from '@ra-quan/shared/api';

/** The page of the log. */
@Injectable()
export class AuditActs implements OnModuleInit {
  constructor(private readonly sources: FindSources) {}

  onModuleInit(): void {
    this.sources.addActs({
      key: 'audit.entries',
      name: { vi: 'Nhật ký', en: 'Log' },
      also: { en: ['audit'] },
      permission: 'audit.read',
      path: '/audit',
    });
  }
}
