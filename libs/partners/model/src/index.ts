export * from './partners.actions';
export * from './organisation';
export * from './partners.contract';
