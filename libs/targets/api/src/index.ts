export * from './schema';
export * from './target.reader';
export * from './targets.module';
export * from './targets.service';
