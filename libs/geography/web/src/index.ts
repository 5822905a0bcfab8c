export * from './boundary-day/boundary-day';
export * from './geography.client';
export * from './geography-routes';
export * from './texts';
export * from './pasted-lines';
export * from './unit-picker/unit-picker';
export * from './origin-choice/origin-choice';
