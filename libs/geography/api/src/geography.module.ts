import { Module } from '@nestjs/common';
import { CatalogueService } from './catalogue/catalogue.service';
import { CrosswalkReader } from './restating/crosswalk.reader';
import { RestatingReader } from './restating/restating.reader';
import { RestatingService } from './restating/restating.service';
import { UnitDetailQuery } from './units/unit-detail.query';
import { UnitReader } from './units/unit.reader';
import { UnitsController } from './units/units.controller';
import { UnitsQuery } from './units/units.query';
import { UnitsSheet } from './units/units.sheet';

@Module({
  controllers: [UnitsController],
  providers: [CatalogueService, UnitReader, UnitsQuery, UnitDetailQuery, UnitsSheet, CrosswalkReader, RestatingService, RestatingReader],
  exports: [CatalogueService, UnitReader, RestatingReader],
})
export class GeographyModule {}
