export * from './campaign.factory';
