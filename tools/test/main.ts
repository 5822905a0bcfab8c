// `npm test`: everything, in one command. `npm test -- unit lint`: these parts. `npm test -- --changed`: what the work since `main` touches.
// Ends with «N passed, N failed».
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from '../browser/find-browser.ts';
import { withDemonstration } from '../product/demonstration.ts';
import { changedFiles, projectsOf, serversOf } from './changed.ts';
import { jestCounts, ownCounts, playwrightCounts } from './counts.ts';
import { runParts, type Part } from './parts.ts';
import { isEnded, run } from './tool.ts';

const results = 'tmp/test';
mkdirSync(results, { recursive: true });

/** The rule of the boundaries reads the project graph from Nx's cache; without it, it would accept everything. */
const lint = async (folders: readonly string[]) => (await run('nx', ['show', 'projects'])) && run('eslint', folders);

/** Remembers under tmp what it found, and looks again only at what a change can reach. */
async function types(): Promise<boolean> {
  for (const side of ['model', 'api', 'tools', 'web']) {
    const memory = ['--incremental', '--tsBuildInfoFile', `${results}/types-${side}.tsbuildinfo`];
    if (!(await run('tsc', ['--noEmit', '-p', `tsconfig.${side}.json`, ...memory]))) return false;
  }
  return true;
}

const format = (files: readonly string[]) =>
  run('prettier', [
    '--check',
    '--ignore-unknown',
    '--log-level=warn',
    '--cache',
    `--cache-location=${results}/prettier`,
    '--cache-strategy=content',
    ...files,
  ]);

const jestFile = (project: string) => join(results, `jest-${project}.json`);
const jest = (project: string, ...args: readonly string[]): Pick<Part, 'name' | 'work' | 'counts'> => ({
  name: project,
  work: () => run('jest', ['--selectProjects', project, '--json', `--outputFile=${jestFile(project)}`, '--silent=false', '--ci', ...args]),
  counts: () => jestCounts(jestFile(project)),
});

// Absolute: Playwright reads it from the folder of its configuration.
const playwrightFile = resolve(results, 'journeys.json');

/** The journeys, on a product of their own whose clock stands still; with more products as many run side by side. */
function journeys(): Promise<boolean> {
  const browser = findBrowser();
  return withDemonstration(
    (_, all) => {
      const environment = { BASE_URL: all.join(','), CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightFile };
      return run('playwright', ['test', '-c', 'apps/e2e/playwright.config.ts', '--reporter=list,json'], { environment });
    },
    { products: 2 },
  );
}

const looksFile = join(results, 'looks.json');

/** What every account comes upon, in every look; of what several accounts share once. */
const looks = () => run(process.execPath, ['tools/looks/main.ts', '--once'], { environment: { COUNTS_FILE: looksFile } });

const check = (file: string) => () => run(process.execPath, [`tools/check/${file}.ts`]);

/** The longest first; what keeps both cores busy by itself runs alone, at the end. */
const everything: readonly Part[] = [
  { name: 'lint', work: () => lint(['.']) },
  { name: 'build', work: () => run('nx', ['run-many', '-t', 'build', '-p', 'api', 'web', '--output-style=static']) },
  { name: 'types', work: types },
  { name: 'openapi', work: check('openapi'), after: ['build'] },
  { name: 'format', work: () => format(['.']) },
  { name: 'boundaries', work: check('boundaries'), after: ['lint'] },
  { name: 'bundle', work: check('bundle-size'), after: ['build'] },
  { name: 'unused', work: () => run('knip', ['--production', '--include', 'files,exports,types,enumMembers,duplicates']) },
  { name: 'faults', work: () => run(process.execPath, ['tools/faults/main.ts', '5']), after: ['build'] },
  { name: 'fuzz', work: () => run(process.execPath, ['tools/fuzz/main.ts', '0.3']), after: ['build'] },
  { name: 'commits', work: () => run('commitlint', ['--last']) },
  { ...jest('unit'), alone: true },
  { ...jest('web'), alone: true },
  { name: 'generator', work: check('generator'), alone: true },
  { ...jest('integration'), after: ['build'], alone: true },
  { name: 'looks', work: looks, counts: () => ownCounts(looksFile), after: ['build'], alone: true },
  { name: 'journeys', work: journeys, counts: () => playwrightCounts(playwrightFile), after: ['build'], alone: true },
];

/** What a change touches: its files, their projects, the specs that reach them, and the servers of its domains. */
function touched(files: readonly string[]): Part[] {
  const [projects, servers] = [projectsOf(files), serversOf(files)];
  const related = ['--passWithNoTests', '--findRelatedTests', ...files.filter((file) => /\.(ts|html|json)$/.test(file))];
  return [
    { ...jest('integration', '--passWithNoTests', '--', ...servers) },
    { name: 'lint', work: () => lint(projects) },
    { name: 'types', work: types },
    { ...jest('web', ...related) },
    { ...jest('unit', ...related) },
    { name: 'format', work: () => format(files) },
  ].filter(({ name }) => (name === 'integration' ? servers.length > 0 : name === 'format' ? files.length > 0 : projects.length > 0));
}

const asked = process.argv.slice(2);
const parts = asked.includes('--changed')
  ? touched(changedFiles())
  : everything.filter(({ name }) => asked.length === 0 || asked.includes(name));
const { passed, failed } = await runParts(parts);
console.log(`\n${passed} passed, ${failed} failed`);
if (!isEnded()) process.exit(failed > 0 || passed === 0 ? 1 : 0);
process.exit();
