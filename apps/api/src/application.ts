import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemFilter, ownFields, shallowBody, underRequestId, validation } from '@ra-quan/shared/api';
import { randomUUID } from 'node:crypto';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import type { Config } from './config';
import { withoutBase } from './http/addresses';
import { sayFarewell } from './http/farewell';
import { answerLargeBodies } from './http/large-bodies';
import { describeApi } from './http/openapi';
import { trustedProxies } from './http/proxies';
import { sendSecurityHeaders } from './http/security-headers';
import { serveWeb } from './http/web';
import { takeWellFormedText } from './http/well-formed';

const largestBody = 1_048_576;
/** A national list of communes with all its columns has about 1 MB. */
const largestFile = 25 * 1_048_576;

/** How long a request may take to arrive, in milliseconds: who stops in the middle does not hold a connection. */
const longestRequest = 30_000;

/** Builds the whole application, ready to listen. */
export async function createApplication(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: largestBody,
    trustProxy: trustedProxies(config.trustProxy),
    rewriteUrl: withoutBase(config.basePath),
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    requestTimeout: longestRequest,
    // Node takes the longer of the two for the body: both are said.
    http: { headersTimeout: longestRequest, connectionsCheckingInterval: 5_000 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.configured(config), adapter, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api/v1', { exclude: ['api/health/live', 'api/health/ready'] });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(shallowBody, ownFields, validation);
  app.enableShutdownHooks();
  await sendSecurityHeaders(app);
  await app.register(cookie);
  await app.register(compress, { globalCompression: true, threshold: 1024, encodings: ['br', 'gzip'] } as never);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, next) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    underRequestId(request.id, next);
  });
  // Uploads come as the file's own bytes.
  app.useBodyParser('application/octet-stream', { bodyLimit: largestFile });
  takeWellFormedText(app, largestBody);
  answerLargeBodies(server);
  sayFarewell(server);
  describeApi(app, config.basePath);
  if (config.webRoot) await serveWeb(app, config.webRoot, config.basePath);
  return app;
}
