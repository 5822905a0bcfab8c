// The description of the API passes two linters without a word, and a client that is generated from it compiles and has the types of the domains.
// Contracts that the build cannot read are refused by it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readContracts } from '../build/contracts.ts';
import { withDemonstration } from '../product/demonstration.ts';

const folder = 'tmp/openapi';
const file = `${folder}/openapi.json`;
mkdirSync(folder, { recursive: true });

// The tool does not tell its maker that it ran.
const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

function run(tool: string, ...args: string[]): void {
  execFileSync(tool, args, { env: environment, stdio: 'pipe', encoding: 'utf8', shell: process.platform === 'win32' });
}

/** What the generated client says of answers, bodies and queries is what the models say. */
const use = `
import type { Campaign, CampaignPlan, CampaignSummary } from '@ra-quan/campaigns/model';
import type { EntryAnswer } from '@ra-quan/figures/model';
import type { Page } from '@ra-quan/shared/model';
import type { operations } from './client';

type Answer<Name extends keyof operations> = operations[Name] extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never;
type Query<Name extends keyof operations> = operations[Name]['parameters']['query'];

export const page = (answer: Answer<'campaigns.page'>): Page<CampaignSummary> => answer;
export const campaign = (answer: Answer<'campaigns.one'>): Campaign => answer;
export const entered = (answer: Answer<'figures.enter'>): EntryAnswer => answer;
export const plan = (sent: CampaignPlan): operations['campaigns.create']['requestBody']['content']['application/json'] => sent;
export const asked: Query<'figures.observations'> = { indicator: 1, from: '2026-05-01', to: '2026-06-01' };
// @ts-expect-error an indicator is a number
export const wrong: Query<'figures.observations'> = { indicator: 'all', from: '2026-05-01', to: '2026-06-01' };
`;
const configuration = { extends: '../../tsconfig.base.json', compilerOptions: { noEmit: true, lib: ['es2023', 'dom'] }, files: ['use.ts'] };

/** Each as it stands in a contract, with what the build says of it. */
const planted: readonly (readonly [code: string, refusal: RegExp])[] = [
  [`/** Sink */\nsink: operation<{ path: { number: 1 }; answer: void }>('DELETE', 'boats/:id', 204)`, /its parts are not those of `path`/],
  [`sink: operation<{ answer: void }>('DELETE', 'boats', 204)`, /needs a sentence/],
  [`/** Sink */\nsink: operation<Sinking>('DELETE', 'boats', 204)`, /not as contracts are written/],
];

function plant(): void {
  for (const [index, [code, refusal]] of planted.entries()) {
    const contract = `${folder}/planted-${index}.contract.ts`;
    writeFileSync(contract, `/** Boats */\nexport const boatsContract = contract('boats', {\n${code},\n});\n`);
    try {
      readContracts([contract]);
    } catch (cause) {
      if (refusal.test((cause as Error).message)) continue;
      throw cause;
    }
    throw new Error(`the build accepts ${code}`);
  }
}

try {
  plant();
  const document: unknown = await withDemonstration(async (url) => (await fetch(`${url}/api/openapi.json`)).json() as Promise<unknown>, {
    campaigns: false,
  });
  writeFileSync(file, JSON.stringify(document, null, 2));
  writeFileSync(`${folder}/use.ts`, use);
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(configuration));
  run('redocly', 'lint', file);
  run('spectral', 'lint', file, '--fail-severity=hint');
  run('openapi-typescript', file, '--output', `${folder}/client.ts`, '--immutable');
  run('tsc', '-p', folder);
} catch (cause) {
  const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
  console.error(stdout, stderr, cause);
  process.exitCode = 1;
}
