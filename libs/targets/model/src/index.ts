export * from './target';
export * from './targets.contract';
