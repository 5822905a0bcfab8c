export * from './boundary-day/boundary-day';
export * from './geography.client';
export * from './geography-routes';
export * from './geography-texts';
export * from './unit-picker/unit-picker';
