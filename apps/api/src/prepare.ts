import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GeographyModule, CatalogueService } from '@ra-quan/geography/api';
import { DemoAccountsService, FirstAdministrator, IdentityModule } from '@ra-quan/identity/api';
import { AuditModule } from '@ra-quan/audit/api';
import { DatabaseModule, FindingModule, JobsModule, RuntimeModule, TasksModule } from '@ra-quan/shared/api';
import { domainSchemas } from './domains';
import { SchemaRefused, analyse, migrate } from './migrations/migrate';

/** Migrations as the owner, then the catalogue of units and the first accounts as the API's role. Says each step on its own line. */
async function prepare(ownerUrl: string, apiUrl: string, demo: boolean): Promise<void> {
  const applied = await migrate(ownerUrl, decodeURIComponent(new URL(apiUrl).username), domainSchemas);
  console.log(`migrations ${applied.length}`);
  const context = await NestFactory.createApplicationContext(
    {
      module: class PrepareModule {},
      imports: [
        RuntimeModule.of({ demo }),
        DatabaseModule.connect({ url: apiUrl, poolSize: 2 }),
        JobsModule.of(null),
        FindingModule,
        TasksModule,
        AuditModule,
        GeographyModule,
        IdentityModule,
      ],
    },
    { logger: ['error'] },
  );
  try {
    const loaded = await context.get(CatalogueService, { strict: false }).load();
    console.log(`catalogue ${loaded}`);
    if (loaded) await analyse(ownerUrl);
    if (demo) console.log(`accounts ${await context.get(DemoAccountsService, { strict: false }).load()}`);
    else await makeFirstAdministrator(context.get(FirstAdministrator, { strict: false }));
  } finally {
    await context.close();
  }
}

async function makeFirstAdministrator(first: FirstAdministrator): Promise<void> {
  const password = await first.create(process.env['FIRST_ADMIN_PASSWORD']);
  if (password)
    console.log(`Tài khoản đầu tiên · First account: quan-tri   Mật khẩu (chỉ hiện một lần) · Password (shown once): ${password}`);
}

const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: apiUrl, DEMO: demo } = process.env;
if (!ownerUrl || !apiUrl) {
  console.error('Cần DATABASE_OWNER_URL và DATABASE_URL · DATABASE_OWNER_URL and DATABASE_URL are required');
  process.exit(1);
}
await prepare(ownerUrl, apiUrl, demo === 'true').catch((cause: unknown) => {
  console.error(cause instanceof SchemaRefused ? cause.message : cause);
  process.exit(1);
});
