export { CatalogueService } from './catalogue/catalogue.service';
export { GeographyModule } from './geography.module';
export { geographySchema } from './schema';
export { answeringFor, territoryOf } from './units/territory';
export { UnitReader, type Place } from './units/unit.reader';
