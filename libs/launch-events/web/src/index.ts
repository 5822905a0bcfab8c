export * from './board-page/event-tallies';
export * from './event-state-chip';
export * from './launch-events-routes';
export * from './texts';
export * from './launch-events.client';
