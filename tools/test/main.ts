// `npm test`: everything, in one command. Ends with «N passed, N failed».
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from '../browser/find-browser.ts';
import { withDemonstration } from '../product/demonstration.ts';
import { jestCounts, playwrightCounts, type Counts } from './counts.ts';

const only = process.argv.slice(2);
const results = 'tmp/test';
mkdirSync(results, { recursive: true });

interface Outcome extends Counts {
  readonly name: string;
}
const outcomes: Outcome[] = [];

/** Runs one tool; its output is shown when it fails. */
function run(command: string, args: readonly string[], environment: Record<string, string> = {}): Promise<boolean> {
  return new Promise((finished) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (cause) => said.push(Buffer.from(String(cause))));
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(`\n--- ${command} ${args.join(' ')}\n${Buffer.concat(said).toString()}\n`);
      finished(code === 0);
    });
  });
}

/** One part of the test, by name; counts as one where the tool does not count. */
async function part(name: string, work: () => Promise<boolean>, counts?: () => Counts): Promise<void> {
  if (only.length > 0 && !only.includes(name)) return;
  const begun = performance.now();
  const passed = await work().catch((cause: unknown) => {
    console.error(cause);
    return false;
  });
  const counted = counts?.() ?? { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
  const outcome = { name, passed: counted.passed, failed: passed ? counted.failed : Math.max(1, counted.failed) };
  outcomes.push(outcome);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${outcome.failed ? '✗' : '✓'} ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
}

async function lint(): Promise<boolean> {
  // The rule of the boundaries reads the project graph from Nx's cache; without it, it would accept everything.
  return (await run('nx', ['show', 'projects'])) && run('eslint', ['.']);
}

async function types(): Promise<boolean> {
  for (const side of ['model', 'api', 'tools', 'web']) if (!(await run('tsc', ['--noEmit', '-p', `tsconfig.${side}.json`]))) return false;
  return true;
}

const jestFile = (project: string) => join(results, `jest-${project}.json`);
const jest = (project: string) =>
  part(
    project,
    () => run('jest', ['--selectProjects', project, '--json', `--outputFile=${jestFile(project)}`, '--silent=false', '--ci']),
    () => jestCounts(jestFile(project)),
  );

/** The journeys, on a product of their own whose clock stands still. */
function journeys(): Promise<boolean> {
  const browser = findBrowser();
  return withDemonstration((url) => {
    const environment = { BASE_URL: url, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightFile };
    return run('playwright', ['test', '-c', 'apps/e2e/playwright.config.ts', '--reporter=list,json'], environment);
  });
}
// Absolute: Playwright reads it from the folder of its configuration.
const playwrightFile = resolve(results, 'journeys.json');

await Promise.all([
  (async () => {
    await part('format', () => run('prettier', ['--check', '--log-level=warn', '.']));
    await part('lint', lint);
    await part('commits', () => run('commitlint', ['--last']));
  })(),
  (async () => {
    await part('types', types);
    await part('build', () => run('nx', ['run-many', '-t', 'build', '-p', 'api', 'web', '--output-style=static']));
  })(),
]);
await part('bundle', () => run(process.execPath, ['tools/check/bundle-size.ts']));
await part('boundaries', () => run(process.execPath, ['tools/check/boundaries.ts']));
await part('generator', () => run(process.execPath, ['tools/check/generator.ts']));
await part('openapi', () => run(process.execPath, ['tools/check/openapi.ts']));
await jest('unit');
await jest('web');
await jest('integration');
await part('journeys', journeys, () => playwrightCounts(playwrightFile));

const sum = (side: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[side], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
