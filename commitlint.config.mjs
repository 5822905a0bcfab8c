const domains = ['audit', 'geography', 'identity', 'campaigns', 'partners', 'launch-events', 'targets', 'figures', 'comparisons', 'communications', 'reports'];
export default {
  extends: ['@commitlint/config-conventional'],
  rules: { 'scope-enum': [2, 'always', [...domains, 'shared', 'api', 'web', 'e2e', 'tools', 'docs', 'demo', 'bench']], 'body-max-line-length': [0] },
};
