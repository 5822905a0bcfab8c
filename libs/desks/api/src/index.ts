export * from './desks.module';
export * from './migrations';
