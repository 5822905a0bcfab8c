import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitDependants, type UnitHolder } from '@ra-quan/geography/api';
import { In, type EntityManager } from 'typeorm';
import { OrganisationEntity } from './organisation.entity';

/** Organisations say where they are themselves: none follows a unit, and none is left on one that never was. */
@Injectable()
export class OrganisationHolder implements UnitHolder, OnModuleInit {
  readonly what = { vi: 'tổ chức phối hợp', en: 'partner organisations' };

  constructor(private readonly dependants: UnitDependants) {}

  onModuleInit(): void {
    this.dependants.hold(this);
  }

  countOn(manager: EntityManager, unitIds: readonly number[]): Promise<number> {
    return manager.countBy(OrganisationEntity, { unitId: In(unitIds) });
  }
}
