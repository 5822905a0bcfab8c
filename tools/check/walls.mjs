// The walls of the house that lint keeps (docs/ARCHITECTURE.md): what each side may import, and where a thing has its one home.
const tests = ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.types.ts', '**/testing/**/*.ts'];

const packagesOf = {
  server: '^(typeorm|pg|fastify|class-validator|class-transformer)(/|$)|^@(nestjs|fastify)/',
  browser: '^@(angular|jsverse|swimlane|svg-maps)/',
  node: '^node:',
};

const deep = { regex: '^@ra-quan/[^/]+/[^/]+/(?!testing$)', message: 'A library is imported by its index alone.' };
const testKit = { regex: '^@ra-quan/[^/]+/[^/]+/testing$|/testing(/|$)', message: 'The test kit is for tests.' };
const charts = { regex: '^@swimlane/', message: '@swimlane/ngx-charts lives in libs/shared/ui only.' };
const noServer = { regex: `${packagesOf.server}|${packagesOf.node}`, message: 'What runs in the browser knows nothing of the server.' };
const noBrowser = { regex: packagesOf.browser, message: 'What runs on the server knows nothing of the browser.' };
const noHttp = {
  regex: '^@angular/common/http',
  importNames: ['HttpClient', 'httpResource'],
  message: 'Requests go through the contract (libs/shared/web/src/http).',
};
const noPackages = { regex: '^(?!@ra-quan/|\\.)', message: 'A model needs no package.' };
const noDatabase = { regex: '^(typeorm|pg)$', message: 'A controller asks a service or a query.' };
const downward = (regex, message) => ({ regex, message });

const imports = (files, patterns, more = {}) => ({
  files,
  ...more,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** Later entries replace earlier ones for the files they name, so each says everything that holds there. */
const importWalls = [
  imports(['libs/*/model/src/**/*.ts'], [deep, testKit, noPackages]),
  imports(['libs/*/api/src/**/*.ts', 'apps/api/src/**/*.ts', 'tools/demo/**/*.ts'], [deep, testKit, noBrowser]),
  imports(['libs/*/api/src/**/*.controller.ts'], [deep, testKit, noBrowser, noDatabase]),
  imports(
    ['libs/*/api/src/**/*.{query,reader,writes,entity}.ts'],
    [deep, testKit, noBrowser, downward('\\.(service|controller)$', 'What reads and writes knows nothing of what acts.')],
  ),
  imports(
    ['libs/*/api/src/**/*.service.ts'],
    [deep, testKit, noBrowser, downward('\\.controller$', 'What acts knows nothing of the way in.')],
  ),
  imports(['libs/*/web/src/**/*.ts', 'apps/web/src/**/*.ts'], [deep, testKit, charts, noServer, noHttp]),
  imports(
    ['libs/*/web/src/**/*.client.ts'],
    [deep, testKit, charts, noServer, noHttp, downward('^\\.', 'A client knows the contract, and no page.')],
  ),
  imports(
    ['libs/*/web/src/**/*-{page,dialog,form,table,panel}.ts'],
    [deep, testKit, charts, noServer, noHttp, downward('-routes$', 'A page does not know the way to itself.')],
  ),
  imports(['libs/shared/web/src/{http,download}/**/*.ts', 'apps/web/src/app-config.ts'], [deep, testKit, charts, noServer]),
  imports(['libs/shared/ui/src/**/*.ts'], [deep, testKit, noServer, noHttp]),
  imports(tests, [deep]),
];

const sqlBegins = '/^\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH( RECURSIVE)?|LOCK TABLE|TRUNCATE)\\b[^.]* [a-z_0-9$(*]/';
const homes = {
  clock: [
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: '"Now" comes from the clock, so that a test can hold it still.',
    },
    {
      selector: 'MemberExpression[object.name="Date"][property.name="now"]',
      message: '"Now" comes from the clock, so that a test can hold it still.',
    },
  ],
  environment: [
    {
      selector: 'MemberExpression[object.name="process"][property.name="env"]',
      message: 'The environment is read once, in apps/api/src/config.ts.',
    },
  ],
  sql: [
    { selector: `Literal[value=${sqlBegins}]`, message: 'SQL stands in *.query.ts, *.reader.ts and *.writes.ts (ADR 0014).' },
    { selector: `TemplateElement[value.raw=${sqlBegins}]`, message: 'SQL stands in *.query.ts, *.reader.ts and *.writes.ts (ADR 0014).' },
  ],
  transactions: [
    {
      selector: 'Literal[value=/^\\s*(BEGIN|COMMIT|ROLLBACK|START TRANSACTION)\\b/]',
      message: 'Transactions are begun by the framework: a later save would commit inside one that it does not know.',
    },
  ],
  inheritance: [
    {
      selector: 'ClassDeclaration[superClass.type="Identifier"][superClass.name!=/^(Error|Failure|TitleStrategy)$/]',
      message: 'Reuse by composition: classes extend only errors, and in *.dto.ts the fields of another.',
    },
  ],
};

const syntax = (files, ...kinds) => ({ files, rules: { 'no-restricted-syntax': ['error', ...kinds.flat()] } });
const { clock, environment, sql, transactions, inheritance } = homes;

const homeWalls = [
  syntax(['libs/*/{model,web,ui}/src/**/*.ts', 'apps/web/src/**/*.ts'], clock, environment, sql, inheritance),
  syntax(['libs/*/api/src/**/*.ts', 'apps/api/src/**/*.ts'], clock, environment, sql, transactions, inheritance),
  syntax(
    ['libs/*/api/src/**/*.{query,reader,writes}.ts', 'apps/api/src/keeping/*.query.ts'],
    clock,
    environment,
    transactions,
    inheritance,
  ),
  syntax(
    ['libs/*/api/src/migrations/*.ts', 'apps/api/src/migrations/*.ts', 'apps/api/src/health/*.ts'],
    clock,
    environment,
    transactions,
    inheritance,
  ),
  syntax(['libs/*/api/src/**/*.dto.ts'], clock, environment, sql, transactions),
  syntax(['libs/shared/api/src/errors.ts', 'libs/*/api/src/**/too-many-attempts.ts'], clock, environment, sql),
  syntax(['apps/api/src/{main,prepare,revert,backup,restore}.ts'], clock, sql, transactions, inheritance),
  syntax(['libs/shared/{api,web}/src/clock.ts'], environment, sql, inheritance),
  syntax(tests, transactions),
];

export const walls = [...importWalls, ...homeWalls];
