export * from './targets-routes';
