import type { DomainSchema } from '@ra-quan/shared/api';
import { unitsLiveInTime } from './1763856001000-units-live-in-time';
import { changesThatCanBeTakenBack } from './1764000001000-changes-that-can-be-taken-back';
import { unitsHaveASchemaOfTheirOwn } from './1795644001000-units-have-a-schema-of-their-own';
import { provincesAreFoundWithoutReadingEveryUnit } from './1795644009000-provinces-are-found-without-reading-every-unit';
import { aMapOfADayHasAnEdition } from './1795644012000-a-map-of-a-day-has-an-edition';
import { unitsAreAnsweredForWhereTheyStoodOnTheDay } from './1795644016000-units-are-answered-for-where-they-stood-on-the-day';
import { figuresFollowTheirUnits } from './1795644017000-figures-follow-their-units';
import { anImportKnowsForWhomItIsWorkedOn } from './1795644030000-an-import-knows-for-whom-it-is-worked-on';
import { workOnAnImportIsCountedInTurns } from './1795644050000-work-on-an-import-is-counted-in-turns';
import { aTerritoryIsOfADay } from './1795644060000-a-territory-is-of-a-day';
import { namesAreFoldedInTheDatabase } from './1795644062000-names-are-folded-in-the-database';
import { theCatalogueCanBeReadAsItWas } from './1795700000000-the-catalogue-can-be-read-as-it-was';
import { whenUnitsStandIsPublished } from './1795700001000-when-units-stand-is-published';

export const geographySchema: DomainSchema = {
  name: 'geography',
  migrations: [
    unitsLiveInTime,
    changesThatCanBeTakenBack,
    unitsHaveASchemaOfTheirOwn,
    provincesAreFoundWithoutReadingEveryUnit,
    aMapOfADayHasAnEdition,
    unitsAreAnsweredForWhereTheyStoodOnTheDay,
    figuresFollowTheirUnits,
    anImportKnowsForWhomItIsWorkedOn,
    workOnAnImportIsCountedInTurns,
    aTerritoryIsOfADay,
    namesAreFoldedInTheDatabase,
    theCatalogueCanBeReadAsItWas,
    whenUnitsStandIsPublished,
  ],
  appendOnly: ['catalogue_effect'],
  callable: [
    'undo_catalogue_change',
    'recall_catalogue',
    'reverse_statement',
    'places_on',
    'answers_on',
    'map_edition',
    'analyse_map',
    'folded',
    'patterns_of',
  ],
};
