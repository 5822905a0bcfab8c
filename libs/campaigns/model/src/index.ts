export * from './campaigns.actions';
export * from './campaign';
export * from './campaign-copy';
export * from './campaign-plan';
export * from './campaign-workflow';
export * from './campaigns.contract';
export * from './readiness';
