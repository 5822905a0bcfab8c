export * from './first-administrator';
export * from './identity.module';
export * from './schema';
export * from './territory';
export * from './demo-accounts';
