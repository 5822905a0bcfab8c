export * from './targets.actions';
export * from './target';
export * from './targets.contract';
