export * from './act-words';
export * from './finder.contract';
