export * from './folding';
export * from './naming';
export * from './pasted-units';
export * from './provinces';
export * from './unit';
