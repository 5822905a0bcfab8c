import { domainSchemas } from './domains';
import { connect } from './migrations/migrate';
import { stepsOf } from './migrations/migrations';

// Takes back the newest steps of the schema: `node dist/server/revert.mjs [steps]`, with DATABASE_OWNER_URL.
const { DATABASE_OWNER_URL: ownerUrl } = process.env;
if (!ownerUrl) {
  console.error('Cần DATABASE_OWNER_URL · DATABASE_OWNER_URL is required');
  process.exit(1);
}
const database = await connect(ownerUrl, stepsOf(domainSchemas));
for (let step = Number(process.argv[2] ?? 1); step > 0; step--) await database.undoLastMigration({ transaction: 'each' });
await database.destroy();
