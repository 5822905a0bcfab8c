export { CatalogueService } from './catalogue/catalogue.service';
export { KnownCatalogue } from './changes/known-catalogue';
export { rowFollowers } from './changes/row-followers';
export {
  UnitDependants,
  type Follower,
  type MoveMade,
  type MoveTrace,
  type UnitFollowers,
  type UnitHolder,
} from './changes/unit-followers';
export { GeographyModule } from './geography.module';
export { RestatingReader, type ProvinceMap, type Scope } from './restating/restating.reader';
export { geographySchema } from './migrations';
export { saysAll } from './units/folded';
export { inForceOn } from './units/unit-columns';
export { UnitFinder } from './units/unit-finder';
export { UnitReader, type Place, type PlacedThing } from './units/unit.reader';
