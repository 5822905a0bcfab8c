// Generates a domain, and sees that it lints, type-checks and passes its tests as it is; then takes it away again.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { generateDomain } from '../generators/domain/generator.ts';

const domain = 'planted-domain';
const order = readFileSync('domains.json', 'utf8');
const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { stdio: 'pipe', encoding: 'utf8' });

const files = generateDomain('.', domain);
try {
  run('nx', 'show', 'projects');
  run('prettier', '--check', ...files);
  run('eslint', `libs/${domain}`);
  for (const side of ['model', 'api', 'web']) run('tsc', '--noEmit', '-p', `tsconfig.${side}.json`);
  run('jest', '--selectProjects', 'unit', '--', `libs/${domain}`);
} catch (cause) {
  const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
  console.error(stdout, stderr);
  process.exitCode = 1;
} finally {
  rmSync(`libs/${domain}`, { recursive: true, force: true });
  writeFileSync('domains.json', order);
}
