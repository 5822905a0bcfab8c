export * from './identity-routes';
export * from './texts';
