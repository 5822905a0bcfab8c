import { domainSchemas } from './domains';
import { NotRestored, restoreData } from './keeping/restore';

// A backup into an empty database: `node dist/server/restore.mjs <file>`, with DATABASE_OWNER_URL and, for the name of its role, DATABASE_URL.
const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: apiUrl } = process.env;
const [, , file] = process.argv;
if (!ownerUrl || !apiUrl || !file) {
  console.error('Cần DATABASE_OWNER_URL, DATABASE_URL và tên tệp · DATABASE_OWNER_URL, DATABASE_URL and the name of a file are required');
  process.exit(1);
}
try {
  const { madeAt, tables } = await restoreData(ownerUrl, decodeURIComponent(new URL(apiUrl).username), domainSchemas, file);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`✓ Dữ liệu của ${madeAt}: ${tables.length} bảng, ${rows} dòng · Data of ${madeAt}: ${tables.length} tables, ${rows} rows`);
} catch (cause) {
  console.error(cause instanceof NotRestored ? cause.message : cause);
  process.exit(1);
}
