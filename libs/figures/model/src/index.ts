export * from './figures.actions';
export * from './figures.contract';
export * from './indicator';
export * from './observation';
export * from './result-sheet';
export * from './review-list';
export * from './sheet-workflow';
