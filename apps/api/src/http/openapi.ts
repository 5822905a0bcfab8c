import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { version } from '../version';

/** The description of the API: the document at /api/openapi.json, the page to read at /api/docs. */
export function describeApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Ra Quân')
    .setDescription(
      'Kế hoạch, lễ ra quân, số liệu và so sánh của các chiến dịch an sinh · Campaigns of social security: plans, launches, figures, comparisons',
    )
    .setVersion(version)
    .setLicense('MIT', 'https://spdx.org/licenses/MIT.html')
    .addCookieAuth('rq_session')
    .build();
  // Made at the first request for it: a start need not wait for the description.
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Ra Quân API',
  });
}
