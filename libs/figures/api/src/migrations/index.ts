import type { DomainSchema } from '@ra-quan/shared/api';
import { observationsAsRevisionsOfCells } from './1763856007000-observations-as-revisions-of-cells';
import { figuresHaveASchemaOfTheirOwn } from './1795644007000-figures-have-a-schema-of-their-own';
import { oneFunctionWritesAProvince } from './1795644008000-one-function-writes-a-province';
import { anEntryHoldsWhatItWasAllowedBy } from './1795644014000-an-entry-holds-what-it-was-allowed-by';
import { correctionsLeaveTheIndexesAlone } from './1795644015000-corrections-leave-the-indexes-alone';
import { figuresAreCarriedToWhereTheirUnitStands } from './1795644018000-figures-are-carried-to-where-their-unit-stands';
import { whatWasCarriedIsKnownByItsRevisions } from './1795644043000-what-was-carried-is-known-by-its-revisions';
import { anEmptySheetGoesWithItsUnit } from './1795644044000-an-empty-sheet-goes-with-its-unit';
import { aRehearsalLeavesNoFigure } from './1795644052000-a-rehearsal-leaves-no-figure';
import { whatAPersonDecidesIsAskedFirst } from './1795644061000-what-a-person-decides-is-asked-first';
import { whatSourcesStateIsKeptByPeople } from './1795660000000-what-sources-state-is-kept-by-people';
import { aPartIsNotLargerThanItsWhole } from './1795680000000-a-part-is-not-larger-than-its-whole';
import { aLongReportCountsForItsDays } from './1795680001000-a-long-report-counts-for-its-days';

export const figuresSchema: DomainSchema = {
  name: 'figures',
  migrations: [
    observationsAsRevisionsOfCells,
    figuresHaveASchemaOfTheirOwn,
    oneFunctionWritesAProvince,
    anEntryHoldsWhatItWasAllowedBy,
    correctionsLeaveTheIndexesAlone,
    figuresAreCarriedToWhereTheirUnitStands,
    whatWasCarriedIsKnownByItsRevisions,
    anEmptySheetGoesWithItsUnit,
    aRehearsalLeavesNoFigure,
    whatAPersonDecidesIsAskedFirst,
    whatSourcesStateIsKeptByPeople,
    aPartIsNotLargerThanItsWhole,
    aLongReportCountsForItsDays,
  ],
  readOnly: ['observation_cell', 'observation', 'total', 'total_change'],
  callable: [
    'write_observations',
    'enter',
    'move_sheet',
    'fold_totals',
    'carry',
    'carry_back',
    'first_corrected',
    'forget_rehearsal',
    'state',
  ],
};
