export * from './actor';
export * from './language';
export * from './numbers';
export * from './paging';
export * from './period';
export * from './permissions';
export * from './problem';
export * from './workflow';
