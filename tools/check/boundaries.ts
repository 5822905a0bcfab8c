// Plants one violation of every wall, in memory, and sees the lint refuse each: a rule that cannot fail is no rule.
import { ESLint } from 'eslint';

interface Planted {
  readonly why: string;
  /** A file that exists: its place decides what holds in it. */
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

const boundaries = '@nx/enforce-module-boundaries';
const imports = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';

const model = 'libs/audit/model/src/chain.ts';
const service = 'libs/targets/api/src/targets.service.ts';
const query = 'libs/targets/api/src/targets.query.ts';
const controller = 'libs/targets/api/src/targets.controller.ts';
const client = 'libs/targets/web/src/targets.client.ts';
const page = 'libs/targets/web/src/targets-page/targets-page.ts';
const part = 'libs/shared/ui/src/table/data-table.ts';

const planted: readonly Planted[] = [
  {
    why: 'an earlier domain imports a later one',
    file: model,
    code: `export { indicators } from '@ra-quan/figures/model';`,
    rule: boundaries,
  },
  { why: 'a model imports a server side', file: model, code: `export { AuditLog } from '@ra-quan/audit/api';`, rule: boundaries },
  { why: 'a page imports a server side', file: page, code: `export { Territory } from '@ra-quan/identity/api';`, rule: boundaries },
  { why: 'a model imports TypeORM', file: model, code: `export { DataSource } from 'typeorm';`, rule: imports },
  { why: 'a model imports Nest', file: model, code: `export { Injectable } from '@nestjs/common';`, rule: imports },
  { why: 'a page imports Nest', file: page, code: `export { Injectable } from '@nestjs/common';`, rule: imports },
  { why: 'a page imports TypeORM', file: page, code: `export { DataSource } from 'typeorm';`, rule: imports },
  { why: 'a page imports Node', file: page, code: `export { readFileSync } from 'node:fs';`, rule: imports },
  { why: 'the server imports Angular', file: service, code: `export { signal } from '@angular/core';`, rule: imports },
  { why: 'charts are drawn outside their home', file: page, code: `export * from '@swimlane/ngx-charts';`, rule: imports },
  { why: 'the product uses the test kit', file: service, code: `export { startApi } from '@ra-quan/shared/api/testing';`, rule: imports },
  {
    why: 'a controller holds the data source',
    file: controller,
    code: `import { DataSource } from 'typeorm';\nexport const held = DataSource;`,
    rule: imports,
  },
  {
    why: 'a part of the shared screen asks over HTTP',
    file: part,
    code: `export { HttpClient } from '@angular/common/http';`,
    rule: imports,
  },
  { why: 'a page asks past the contract', file: page, code: `export { httpResource } from '@angular/common/http';`, rule: imports },
  {
    why: 'a library is imported past its index',
    file: service,
    code: `export { held } from '@ra-quan/shared/api/src/database/versioned';`,
    rule: imports,
  },
  { why: 'a client knows a page', file: client, code: `export { TargetsPage } from './targets-page/targets-page';`, rule: imports },
  { why: 'a page knows the way to itself', file: page, code: `export { targetsRoutes } from '../targets-routes';`, rule: imports },
  { why: 'a query knows a service', file: query, code: `export { TargetsService } from './targets.service';`, rule: imports },
  { why: 'a service knows a controller', file: service, code: `export { TargetsController } from './targets.controller';`, rule: imports },
  { why: 'SQL stands in a service', file: service, code: `export const text = 'SELECT 1 FROM targets.target';`, rule: syntax },
  {
    why: 'SQL with a value stands in a service',
    file: service,
    code: 'export const text = (day: string) => `DELETE FROM targets.target WHERE day = ${day}`;',
    rule: syntax,
  },
  { why: 'a transaction is begun by text', file: query, code: `export const text = 'BEGIN';`, rule: syntax },
  { why: 'the server asks the machine for the time', file: service, code: 'export const now = new Date();', rule: syntax },
  { why: 'a page asks the machine for the time', file: page, code: 'export const now = Date.now();', rule: syntax },
  { why: 'the environment is read in a domain', file: service, code: `export const secret = process.env['SECRET'];`, rule: syntax },
  { why: 'classes are stacked', file: service, code: 'class One {}\nexport class Other extends One {}', rule: syntax },
  { why: 'a component extends another', file: page, code: 'class One {}\nexport class Other extends One {}', rule: syntax },
];

const lint = new ESLint();
const accepted: string[] = [];
for (const { why, file, code, rule } of planted) {
  const [result] = await lint.lintText(`${code}\n`, { filePath: file });
  if (!result?.messages.some(({ ruleId }) => ruleId === rule)) accepted.push(`The lint accepts that ${why} (${file})`);
}
if (accepted.length > 0) throw new Error(accepted.join('\n'));
console.log(`${planted.length} planted violations refused`);
