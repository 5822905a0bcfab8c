export * from './base-period';
export * from './caveats';
export * from './comparison';
export * from './derived';
export * from './figure';
export * from './hedge';
export * from './relation';
export * from './sentence';
