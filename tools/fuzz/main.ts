// `npm run fuzz [-- <minutes> [<seed>]]`: asks a product of its own everything its description offers, rightly and wrongly. Fails where anything is
// answered by 500, or not at all, or where what was refused changed something.
import { withDemonstration } from '../product/demonstration.ts';
import { build } from '../product/product.ts';
import { fuzz } from './fuzz.ts';

const [minutes = 3, seed = 20_260_508] = process.argv.slice(2).map(Number);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('✗ npm run fuzz [-- <phút · minutes> [<số gốc · seed>]]');
  process.exit(1);
}

await build();
const findings = await withDemonstration((origin, _, { owner }) => fuzz({ origin, owner, seconds: minutes * 60, seed }));
console.log(findings.report());
process.exit(findings.isClean ? 0 : 1);
