export * from './audit.module';
export * from './audit-log';
export * from './entry-campaigns';
export * from './entry-names';
export * from './entry-territories';
export * from './migrations';
export * from './recent-entries.reader';
export { beginChainAnew, sayOfData } from './sealing';
