export * from './campaign.reader';
export * from './campaigns.module';
export * from './campaigns.service';
export * from './migrations';
