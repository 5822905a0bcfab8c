export * from './identity.actions';
export * from './demo-accounts';
export * from './device-words';
export * from './lockout';
export * from './network-of';
export * from './password';
export * from './user';
export * from './users.contract';
