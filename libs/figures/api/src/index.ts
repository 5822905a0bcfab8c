export * from './figures.module';
export * from './reading/figure.reader';
export * from './reading/vintage.reader';
export * from './schema';
export * from './stated/stated-totals.service';
export * from './entry/bulk-entry.service';
