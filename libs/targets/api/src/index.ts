export * from './migrations';
export * from './target.reader';
export * from './targets.module';
export * from './targets.service';
