export * from './desk';
export * from './desks.contract';
