export * from './comparisons-routes';
export * from './headline/comparison-headline';
export * from './texts';
