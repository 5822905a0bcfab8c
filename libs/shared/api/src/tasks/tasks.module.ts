import { Global, Module } from '@nestjs/common';
import { TaskSources } from './task-sources';

/** Tasks of every domain. */
@Global()
@Module({ providers: [TaskSources], exports: [TaskSources] })
export class TasksModule {}
