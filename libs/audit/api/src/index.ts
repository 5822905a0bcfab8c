export * from './audit.module';
export * from './audit-log';
export * from './migrations';
export { beginChainAnew, sayOfData } from './sealing';
