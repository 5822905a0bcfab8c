// Plants a forbidden import in each direction and sees the lint refuse it: a rule that cannot fail is no rule.
import { rmSync, writeFileSync } from 'node:fs';
import { ESLint } from 'eslint';

const planted: readonly { file: string; code: string; why: string }[] = [
  {
    file: 'libs/audit/model/src/planted-order.ts',
    code: `export { indicators } from '@ra-quan/figures/model';\n`,
    why: 'an earlier domain imports a later one',
  },
  {
    file: 'libs/audit/model/src/planted-side.ts',
    code: `export { AuditLog } from '@ra-quan/audit/api';\n`,
    why: 'a model imports a server side',
  },
  {
    file: 'libs/identity/web/src/planted-side.ts',
    code: `export { Territory } from '@ra-quan/identity/api';\n`,
    why: 'a page imports a server side',
  },
];
const rule = '@nx/enforce-module-boundaries';

for (const { file, code } of planted) writeFileSync(file, code);
try {
  const results = await new ESLint().lintFiles(planted.map(({ file }) => file));
  for (const { file, why } of planted) {
    const refused = results.some(({ filePath, messages }) => filePath.endsWith(file) && messages.some(({ ruleId }) => ruleId === rule));
    if (!refused) throw new Error(`The lint accepts that ${why} (${file})`);
  }
} finally {
  for (const { file } of planted) rmSync(file);
}
console.log(`${planted.length} planted violations refused`);
