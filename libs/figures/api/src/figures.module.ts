import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignsModule } from '@ra-quan/campaigns/api';
import { GeographyModule } from '@ra-quan/geography/api';
import { LaunchEventsModule } from '@ra-quan/launch-events/api';
import { PartnersModule } from '@ra-quan/partners/api';
import { TargetsModule } from '@ra-quan/targets/api';
import { FigureFollowers } from './carrying/figure-followers';
import { BulkEntryService } from './entry/bulk-entry.service';
import { EntryController } from './entry/entry.controller';
import { EntryLooks } from './entry/entry-look.query';
import { EntryPlaces } from './entry/entry-place';
import { EntryService } from './entry/entry.service';
import { GridQuery } from './entry/grid.query';
import { StandingQuery } from './entry/standing.query';
import { BothSidesReader } from './reading/both-sides.reader';
import { CourseReader } from './reading/course.reader';
import { FigureReader } from './reading/figure.reader';
import { IndicatorNames } from './reading/indicator-names';
import { ObservationsController } from './reading/observations.controller';
import { ObservationsQuery } from './reading/observations.query';
import { RestatedReader } from './reading/restated.reader';
import { SilentController } from './reading/silent.controller';
import { SilentQuery } from './reading/silent.query';
import { UnitYearsReader } from './reading/unit-years.reader';
import { VintageReader } from './reading/vintage.reader';
import { TalliesController } from './reading/tallies.controller';
import { TalliesQuery } from './reading/tallies.query';
import { ResultSheetEntity } from './review/result-sheet.entity';
import { ApprovalsService } from './review/approvals.service';
import { ReviewListQuery } from './review/review-list.query';
import { SheetCampaigns } from './review/sheet-campaigns';
import { SheetsController } from './review/sheets.controller';
import { SheetsQuery } from './review/sheets.query';
import { SheetsService } from './review/sheets.service';
import { StatedImportService } from './stated/stated-import.service';
import { StatedNames } from './stated/stated-names';
import { StatedPlaces } from './stated/stated-place';
import { StatedTotalsService } from './stated/stated-totals.service';
import { StatedController } from './stated/stated.controller';
import { StatedQuery } from './stated/stated.query';
import { StatedService } from './stated/stated.service';
import { PartnerTasks } from './tasks/partner-tasks';
import { SheetTasks } from './tasks/sheet-tasks';
import { FoldingService } from './totals/folding.service';
import { FigureActs } from './entry/figure-acts';

@Module({
  imports: [
    TypeOrmModule.forFeature([ResultSheetEntity]),
    CampaignsModule,
    GeographyModule,
    LaunchEventsModule,
    PartnersModule,
    TargetsModule,
  ],
  controllers: [EntryController, SheetsController, ObservationsController, SilentController, StatedController, TalliesController],
  providers: [
    FigureActs,
    EntryLooks,
    EntryPlaces,
    EntryService,
    GridQuery,
    StandingQuery,
    ApprovalsService,
    ReviewListQuery,
    SheetCampaigns,
    SheetsQuery,
    SheetsService,
    ObservationsQuery,
    SilentQuery,
    TalliesQuery,
    BothSidesReader,
    CourseReader,
    FigureReader,
    IndicatorNames,
    VintageReader,
    FigureFollowers,
    RestatedReader,
    UnitYearsReader,
    BulkEntryService,
    StatedImportService,
    StatedNames,
    StatedPlaces,
    StatedQuery,
    StatedService,
    StatedTotalsService,
    FoldingService,
    PartnerTasks,
    SheetTasks,
  ],
  exports: [
    BothSidesReader,
    CourseReader,
    FigureReader,
    VintageReader,
    RestatedReader,
    UnitYearsReader,
    BulkEntryService,
    StatedTotalsService,
  ],
})
export class FiguresModule {}
