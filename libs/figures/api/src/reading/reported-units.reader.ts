import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitDependants, type UnitHolder } from '@ra-quan/geography/api';
import type { EntityManager } from 'typeorm';

/** Figures stay on the unit that reported them: a unit with figures cannot be taken back. */
@Injectable()
export class ReportedUnits implements UnitHolder, OnModuleInit {
  readonly what = { vi: 'số liệu', en: 'figures' };

  constructor(private readonly dependants: UnitDependants) {}

  onModuleInit(): void {
    this.dependants.hold(this);
  }

  async countOn(manager: EntityManager, unitIds: readonly number[]): Promise<number> {
    if (unitIds.length === 0) return 0;
    const [{ count }] = await manager.query<[{ count: number }]>(
      'SELECT count(*)::int AS count FROM figures.observation_cell WHERE observation_cell.unit_id = ANY ($1::int[])',
      [unitIds],
    );
    return count;
  }
}
