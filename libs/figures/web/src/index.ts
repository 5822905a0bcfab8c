export * from './event-tallies';
export * from './figures-routes';
export * from './waiting/waiting-sheets';
export * from './texts';
