export * from './partners.module';
export * from './partners.service';
export * from './schema';
