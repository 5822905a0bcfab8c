import { domainSchemas } from './domains';
import { keepData } from './keeping/keep';

// All data into one file: `node dist/server/backup.mjs <file>`, with DATABASE_OWNER_URL; the product may be running.
const { DATABASE_OWNER_URL: ownerUrl } = process.env;
const [, , file] = process.argv;
if (!ownerUrl || !file) {
  console.error('Cần DATABASE_OWNER_URL và tên tệp · DATABASE_OWNER_URL and the name of a file are required');
  process.exit(1);
}
try {
  const { tables, rows } = await keepData(ownerUrl, domainSchemas, file);
  console.log(`✓ ${file}: ${tables} bảng, ${rows} dòng · ${tables} tables, ${rows} rows`);
} catch (cause) {
  console.error(cause);
  process.exit(1);
}
