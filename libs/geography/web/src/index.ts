export * from './boundary-day/boundary-day';
export * from './geography.client';
export * from './geography-routes';
export * from './texts';
export * from './unit-picker/unit-picker';
