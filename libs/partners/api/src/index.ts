export * from './joint-plans.service';
export * from './partners.module';
export * from './partners.query';
export * from './partners.service';
export * from './migrations';
