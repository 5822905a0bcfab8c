export * from './organisation';
export * from './partners.contract';
