// `npm run generate -- domain <name>`: a new domain with all it needs. `npm run generate -- remove <name>`: takes it out again.
import { parseArgs } from 'node:util';
import { generateDomain, removeDomain } from '../generators/domain/generator.ts';

const usage = `npm run generate -- domain <name> [--noun <one of them>] [--vi "<danh từ>"] [--en "<noun>/<nouns>"]
npm run generate -- remove <name>`;

const { values, positionals } = parseArgs({
  options: { noun: { type: 'string' }, vi: { type: 'string' }, en: { type: 'string' } },
  allowPositionals: true,
});
const [order, name] = positionals;
const work = { domain: () => generateDomain('.', name!, values), remove: () => removeDomain('.', name!) }[order ?? ''];
if (!work || !name) {
  console.error(usage);
  process.exit(1);
}
try {
  const { own, lists } = await work();
  for (const path of own) console.log(`${order === 'domain' ? '+' : '-'} ${path}`);
  for (const path of lists) console.log(`~ ${path}`);
} catch (cause) {
  console.error((cause as Error).message);
  process.exit(1);
}
