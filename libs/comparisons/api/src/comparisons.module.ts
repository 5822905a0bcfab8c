import { Module } from '@nestjs/common';
import { CampaignsModule } from '@ra-quan/campaigns/api';
import { FiguresModule } from '@ra-quan/figures/api';
import { GeographyModule } from '@ra-quan/geography/api';
import { TargetsModule } from '@ra-quan/targets/api';
import { ChoicesQuery } from './choices.query';
import { ComparisonsController } from './comparisons.controller';
import { ComparisonsQuery } from './comparisons.query';
import { FigureQuery } from './figure.query';
import { UnitYearsQuery } from './unit-years.query';
import { KnowledgeReader } from './knowledge';
import { ComparisonActs } from './comparison-acts';

@Module({
  imports: [CampaignsModule, FiguresModule, GeographyModule, TargetsModule],
  controllers: [ComparisonsController],
  providers: [ComparisonActs, ComparisonsQuery, ChoicesQuery, UnitYearsQuery, FigureQuery, KnowledgeReader],
})
export class ComparisonsModule {}
