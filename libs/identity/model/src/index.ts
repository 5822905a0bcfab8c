export * from './lockout';
export * from './password';
export * from './session';
export * from './user';
