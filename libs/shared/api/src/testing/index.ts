export * from './start-api';
export * from './domain-schemas';
export * from './workbook';
export { readTable } from '../table-file/read-table';
