export * from './folding';
export * from './naming';
export * from './unit';
