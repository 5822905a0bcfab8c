import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { DeclaredContracts } from '@ra-quan/shared/model';
import { readFileSync } from 'node:fs';
import { fulfil } from './contracts';

/** The description of the API: the document at /api/openapi.json, the page to read at /api/docs. Its version is that of the addresses, not of the build. */
export function describeApi(app: NestFastifyApplication, basePath: string): void {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Ra Quân')
    .setDescription(
      'Kế hoạch, lễ ra quân, số liệu và so sánh của các chiến dịch an sinh · Campaigns of social security: plans, launches, figures, comparisons',
    )
    .setVersion('1')
    .setLicense('MIT', 'https://spdx.org/licenses/MIT.html')
    .addServer(basePath || '/')
    .addCookieAuth('rq_session', { type: 'apiKey', description: 'Phiên đăng nhập · The session' }, 'session')
    .addApiKey(
      {
        type: 'apiKey',
        in: 'header',
        name: 'X-CSRF-Token',
        description: '`csrfToken` trong `GET /api/v1/session` · as `GET /api/v1/session` gives it',
      },
      'csrf',
    )
    .build();
  description.info.contact = { name: 'Ra Quân' };
  // Made at the first request for it: a start need not wait for the description.
  SwaggerModule.setup('api/docs', app, () => fulfil(SwaggerModule.createDocument(app, description), readContracts()), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Ra Quân API',
  });
}

/** What the build read from the contracts (tools/build/contracts.ts); it lies beside the server. */
function readContracts(): DeclaredContracts {
  return JSON.parse(readFileSync(new URL('./contracts.json', import.meta.url), 'utf8')) as DeclaredContracts;
}
