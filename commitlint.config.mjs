import { readFileSync } from 'node:fs';

const domains = JSON.parse(readFileSync(new URL('./domains.json', import.meta.url), 'utf8'));
export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    'scope-enum': [2, 'always', [...domains, 'api', 'web', 'e2e', 'tools', 'docs', 'demo', 'bench']],
    'body-max-line-length': [0],
    'footer-max-line-length': [0],
  },
};
