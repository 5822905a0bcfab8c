export * from './rehearsal-notice/rehearsal-notice';
export * from './texts';
