export * from './start-api';
