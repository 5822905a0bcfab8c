export * from './rehearsal';
export * from './rehearsal-counts';
export * from './rehearsal-story';
export * from './rehearsals.actions';
export * from './rehearsals.contract';
