import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FindSources } from '@ra-quan/shared/api';
import { unitLevel } from '@ra-quan/geography/model';
import type { UnitMeant } from '@ra-quan/shared/model';

/** Where targets are seen and assigned. */
@Injectable()
export class TargetActs implements OnModuleInit {
  constructor(private readonly sources: FindSources) {}

  onModuleInit(): void {
    this.sources.addActs(
      { key: 'targets.list', name: { vi: 'Chỉ tiêu', en: 'Targets' }, permission: 'targets.read', path: '/targets', forUnit: ofProvince },
      {
        key: 'targets.assign',
        name: { vi: 'Giao chỉ tiêu', en: 'Assign targets' },
        permission: 'targets.assign',
        path: '/targets',
        forUnit: ofProvince,
      },
    );
  }
}

const ofProvince = ({ id, level, own }: UnitMeant) => (own && level === unitLevel.province ? { parent: String(id) } : null);
