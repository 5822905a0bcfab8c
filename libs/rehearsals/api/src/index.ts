export * from './rehearsals.module';
export * from './rehearsals.service';
