export * from './campaign';
export * from './campaign-copy';
export * from './campaign-workflow';
export * from './readiness';
