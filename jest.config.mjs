import presets from 'jest-preset-angular/presets/index.js';

const aliases = {
  '^@ra-quan/([^/]+)/(api|ui)/testing$': '<rootDir>/libs/$1/$2/src/testing/index.ts',
  '^@ra-quan/([^/]+)/(\\w+)$': '<rootDir>/libs/$1/$2/src/index.ts',
};
const ignored = {
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/tmp'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/tmp/'],
};

const swc = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  },
];

/** Pure rules, server code without I/O, and tools. */
const unit = {
  ...ignored,
  displayName: 'unit',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{libs/*/{model,api},apps/api,tools}/**/*.spec.ts'],
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper: aliases,
};

/** Behaviour over HTTP: the built API on real PostgreSQL. */
const integration = {
  ...unit,
  displayName: 'integration',
  testMatch: ['<rootDir>/{libs/*/api,apps/api,tools}/**/*.int-spec.ts'],
  globalSetup: '<rootDir>/tools/test/prepare-database.mjs',
  globalTeardown: '<rootDir>/tools/test/stop-database.mjs',
};

/** Components in jsdom. */
const web = {
  ...presets.createCjsPreset({ tsconfig: '<rootDir>/tsconfig.web-spec.json' }),
  ...ignored,
  displayName: 'web',
  testMatch: ['<rootDir>/{libs/*/{web,ui},apps/web}/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/tools/test/angular.ts'],
  transformIgnorePatterns: [
    'node_modules/(?!(?:.*\\.mjs$|@angular/common/locales/.*\\.js$|@jsverse/|@svg-maps/|d3-|internmap/|delaunator/|robust-predicates/))',
  ],
  moduleNameMapper: aliases,
};

export default { projects: [unit, integration, web], testTimeout: 30_000, maxWorkers: 2 };
