export * from './audit-routes';
export * from './texts';
