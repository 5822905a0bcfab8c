export * from './organisation-choice';
export * from './partners-routes';
export * from './partners-texts';
export * from './partners.client';
