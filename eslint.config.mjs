import { readFileSync } from 'node:fs';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { walls } from './tools/check/walls.mjs';

/** The one order of the domains (docs/ARCHITECTURE.md): each may import itself and what stands before it. */
const order = JSON.parse(readFileSync(new URL('./domains.json', import.meta.url), 'utf8'));

const scopeRules = order.map((domain, position) => ({
  sourceTag: `scope:${domain}`,
  onlyDependOnLibsWithTags: order.slice(0, position + 1).map((earlier) => `scope:${earlier}`),
}));

const typeRules = [
  { sourceTag: 'type:model', onlyDependOnLibsWithTags: ['type:model'] },
  { sourceTag: 'type:api', onlyDependOnLibsWithTags: ['type:api', 'type:model'] },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:ui', 'type:model'] },
  { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:web', 'type:ui', 'type:model'] },
  { sourceTag: 'type:app-api', onlyDependOnLibsWithTags: ['type:api', 'type:model'] },
  { sourceTag: 'type:app-web', onlyDependOnLibsWithTags: ['type:web', 'type:ui', 'type:model'] },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:model'] },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['type:api', 'type:model', 'type:app-api'] },
];

export default defineConfig(
  { ignores: ['**/dist', '**/.nx', '**/.angular', '**/.data', 'tmp', '**/node_modules'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints: [...scopeRules, ...typeRules] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
    },
  },
  ...walls,
  { files: ['tools/**/*.ts', 'apps/api/src/{main,prepare,revert,backup,restore}.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.spec.ts', '**/*.int-spec.ts', '**/testing/**/*.ts', 'apps/e2e/**/*.ts'],
    rules: {
      // Bodies of HTTP answers are any in supertest and Playwright; asserting on them is the point of a test.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['apps/web/**/*.ts', 'libs/*/web/**/*.ts', 'libs/shared/ui/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'rq', style: 'kebab-case' }],
    },
  },
  {
    files: ['apps/web/**/*.html', 'libs/**/*.html'],
    ignores: ['**/index.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  prettier,
);
