import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@ra-quan/audit/api';
import { CatalogueService } from './catalogue/catalogue.service';
import { CatalogueChangeEntity } from './changes/catalogue-change.entity';
import { CatalogueTasks } from './changes/catalogue-tasks';
import { ChangesController } from './changes/changes.controller';
import { ChangesQuery } from './changes/changes.query';
import { ChangesService } from './changes/changes.service';
import { KnownCatalogue } from './changes/known-catalogue';
import { FollowUpEntity } from './changes/follow-up.entity';
import { FollowUpsService } from './changes/follow-ups.service';
import { UnitDependants } from './changes/unit-followers';
import { ImportsController } from './imports/imports.controller';
import { ImportsQuery } from './imports/imports.query';
import { ImportsService } from './imports/imports.service';
import { OfficesController } from './offices/offices.controller';
import { OfficesQuery } from './offices/offices.query';
import { CrosswalkReader } from './restating/crosswalk.reader';
import { RestatingReader } from './restating/restating.reader';
import { MapDays } from './restating/map-days';
import { UnitDetailQuery } from './units/unit-detail.query';
import { UnitFinder } from './units/unit-finder';
import { UnitNames } from './units/unit-names';
import { UnitReader } from './units/unit.reader';
import { UnitsController } from './units/units.controller';
import { UnitsQuery } from './units/units.query';
import { UnitsSheet } from './units/units.sheet';

@Module({
  imports: [AuditModule, TypeOrmModule.forFeature([FollowUpEntity, CatalogueChangeEntity])],
  controllers: [UnitsController, ImportsController, ChangesController, OfficesController],
  providers: [
    CatalogueService,
    CatalogueTasks,
    UnitFinder,
    UnitNames,
    UnitReader,
    UnitsQuery,
    UnitDetailQuery,
    UnitsSheet,
    OfficesQuery,
    CrosswalkReader,
    MapDays,
    RestatingReader,
    ChangesService,
    ChangesQuery,
    KnownCatalogue,
    FollowUpsService,
    UnitDependants,
    ImportsQuery,
    ImportsService,
  ],
  exports: [CatalogueService, KnownCatalogue, UnitReader, RestatingReader, UnitDependants, ImportsService, UnitFinder],
})
export class GeographyModule {}
