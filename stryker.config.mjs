// `npm run mutate`: changes the pure rules of one domain on purpose, one place at a time, and sees whether a test notices. Writes under tmp/mutate only.
import jest from './jest.config.mjs';

const domain = process.env.MUTATED_DOMAIN ?? '{geography,figures,comparisons,targets}';
const report = `tmp/mutate/${process.env.MUTATED_DOMAIN ?? 'all'}`;
const [unit] = jest.projects;

export default {
  // A contract declares addresses; they are held where server and browser meet, over HTTP.
  mutate: [`libs/${domain}/model/src/**/*.ts`, '!**/*.{spec,contract}.ts', '!**/index.ts', '!**/testing/**'],
  // The models and what they are built on; a copy of anything else would only take time.
  ignorePatterns: [
    '**',
    '!libs/',
    '!libs/*/',
    '!libs/*/model/**',
    '!tools/',
    '!tools/mutate/',
    '!tools/mutate/first-example.ts',
    '!*.json',
  ],
  testRunner: 'jest',
  // A domain is held by its own specs.
  jest: {
    projectType: 'custom',
    config: {
      ...unit,
      testMatch: [`<rootDir>/libs/${domain}/model/**/*.spec.ts`],
      setupFiles: ['<rootDir>/tools/mutate/first-example.ts'],
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: 'tmp/mutate/sandbox',
  reporters: ['clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: `${report}.json` },
  htmlReporter: { fileName: `${report}.html` },
};
