import { Module } from '@nestjs/common';
import { GeographyModule } from '@ra-quan/geography/api';
import { FinderController } from './finder.controller';
import { FinderService } from './finder.service';

@Module({ imports: [GeographyModule], controllers: [FinderController], providers: [FinderService] })
export class FinderModule {}
