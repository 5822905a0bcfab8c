export * from './audit.module';
export * from './audit-log';
export * from './entry-territories';
export * from './migrations';
export { beginChainAnew, sayOfData } from './sealing';
