import { Global, Module } from '@nestjs/common';
import { FindSources } from './find-sources';

/** What can be found of every domain. */
@Global()
@Module({ providers: [FindSources], exports: [FindSources] })
export class FindingModule {}
