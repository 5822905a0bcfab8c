export * from './identity.actions';
export * from './demo-accounts';
export * from './lockout';
export * from './password';
export * from './user';
export * from './users.contract';
