export * from './desks-routes';
export * from './texts';
