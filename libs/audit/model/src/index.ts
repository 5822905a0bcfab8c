export * from './actions';
export * from './audit.contract';
export * from './chain';
export * from './entry';
