export * from './campaign-in-address';
export * from './campaign-now/campaign-now';
export * from './campaigns-routes';
export * from './texts';
export * from './campaigns.client';
export * from './no-campaign';
export * from './period';
