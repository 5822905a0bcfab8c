export * from './texts-of';
