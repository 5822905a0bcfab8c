export * from './actions';
export * from './audit.contract';
export * from './audit-log.actions';
export * from './chain';
export * from './entry';
export * from './telling';
export * from './words';
