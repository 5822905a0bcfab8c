export * from './organisation-choice';
export * from './partners-routes';
export * from './texts';
export * from './partners.client';
