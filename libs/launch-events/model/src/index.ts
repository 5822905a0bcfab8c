export * from './event-workflow';
export * from './launch-event';
