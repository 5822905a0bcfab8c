import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignsModule } from '@ra-quan/campaigns/api';
import { GeographyModule } from '@ra-quan/geography/api';
import { CampaignPartnerEntity } from './campaign-partner.entity';
import { JointPlanEntity } from './joint-plan.entity';
import { JointPlansService } from './joint-plans.service';
import { OrganisationHolder } from './organisation-holder';
import { OrganisationNames } from './organisation-names';
import { OrganisationTerritories } from './organisation-territories';
import { OrganisationEntity } from './organisation.entity';
import { PartnersController } from './partners.controller';
import { PartnersQuery } from './partners.query';
import { PartnersService } from './partners.service';
import { OrganisationFinder } from './organisation-finder';

@Module({
  imports: [TypeOrmModule.forFeature([OrganisationEntity, CampaignPartnerEntity, JointPlanEntity]), CampaignsModule, GeographyModule],
  controllers: [PartnersController],
  providers: [
    OrganisationFinder,
    JointPlansService,
    OrganisationHolder,
    OrganisationTerritories,
    PartnersQuery,
    PartnersService,
    OrganisationNames,
  ],
  exports: [JointPlansService, PartnersQuery, PartnersService],
})
export class PartnersModule {}
