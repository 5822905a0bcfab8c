const pascal = (name: string) => name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
const camel = (name: string) => pascal(name).replace(/^\w/, (letter) => letter.toLowerCase());

const project = (domain: string, side: string) =>
  `${JSON.stringify(
    {
      name: `${domain}-${side}`,
      root: `libs/${domain}/${side}`,
      sourceRoot: `libs/${domain}/${side}/src`,
      projectType: 'library',
      tags: [`scope:${domain}`, `type:${side}`],
      targets: { lint: {}, test: {} },
    },
    null,
    2,
  ).replace(/\[\n\s+("scope[^\n]+)\n\s+("type[^\n]+)\n\s+\]/, '[$1 $2]')}\n`;

/** The files of a new domain, by path: one small rule with its test, an empty Nest module, an empty list of routes. */
export function domainFiles(domain: string): Record<string, string> {
  const name = pascal(domain);
  const at = (path: string) => `libs/${domain}/${path}`;
  return {
    [at('model/project.json')]: project(domain, 'model'),
    [at('api/project.json')]: project(domain, 'api'),
    [at('web/project.json')]: project(domain, 'web'),
    [at('model/src/index.ts')]: `export * from './${domain}-workflow';\n`,
    [at(`model/src/${domain}-workflow.ts`)]: `import type { Workflow } from '@ra-quan/shared/model';

export type ${name}State = 'draft' | 'done';
export type ${name}Action = 'finish';

/** The life of the domain's noun: replace it by the real one. */
export const ${camel(domain)}Workflow: Workflow<${name}State, ${name}Action> = {
  finish: { from: ['draft'], to: 'done', permission: 'campaigns.plan' },
};
`,
    [at(`model/src/${domain}-workflow.spec.ts`)]: `import { nextState } from '@ra-quan/shared/model';
import { ${camel(domain)}Workflow } from './${domain}-workflow';

describe('the workflow of ${domain}', () => {
  it('ends once', () => {
    expect(nextState(${camel(domain)}Workflow, 'draft', 'finish')).toBe('done');
    expect(nextState(${camel(domain)}Workflow, 'done', 'finish')).toBeUndefined();
  });
});
`,
    [at('api/src/index.ts')]: `export * from './${domain}.module';\n`,
    [at(`api/src/${domain}.module.ts`)]: `import { Module } from '@nestjs/common';

@Module({})
export class ${name}Module {}
`,
    [at('web/src/index.ts')]: `export * from './${domain}-routes';\n`,
    [at(`web/src/${domain}-routes.ts`)]: `import type { Routes } from '@angular/router';

export const ${camel(domain)}Routes: Routes = [];
`,
  };
}
