export * from './first-administrator';
export * from './identity.module';
export * from './migrations';
export * from './territory';
export * from './demo-accounts';
