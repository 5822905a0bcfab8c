// `npm run generate -- domain <name>`
import { generateDomain } from '../generators/domain/generator.ts';

const [kind, name] = process.argv.slice(2);
if (kind !== 'domain' || !name) {
  console.error('npm run generate -- domain <name>');
  process.exit(1);
}
for (const path of generateDomain('.', name)) console.log(`+ ${path}`);
console.log(
  'Then: its place in domains.json, its module in apps/api/src/app.module.ts, its schema in apps/api/src/migrations, its area in apps/web/src/areas.ts',
);
