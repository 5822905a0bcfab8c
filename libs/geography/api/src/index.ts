export { CatalogueService } from './catalogue/catalogue.service';
export { changesSchema } from './changes/schema';
export { GeographyModule } from './geography.module';
export { RestatingReader, type ProvinceMap, type Scope, type Source } from './restating/restating.reader';
export { geographySchema } from './schema';
export { answeringFor, territoryOf } from './units/territory';
export { inForceOn } from './units/unit-columns';
export { UnitReader, type Place } from './units/unit.reader';
