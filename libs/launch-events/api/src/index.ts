export * from './bulk-ceremonies.service';
export * from './event-holders';
export * from './launch-event.reader';
export * from './launch-events.module';
export * from './launch-events.service';
export * from './migrations';
