export * from './start-api';
export * from './domain-schemas';
export * from './workbook';
