export * from './launch-events.actions';
export * from './event-workflow';
export * from './launch-event';
export * from './launch-events.contract';
