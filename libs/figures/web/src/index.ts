export * from './event-tallies';
export * from './figures-routes';
export * from './texts';
